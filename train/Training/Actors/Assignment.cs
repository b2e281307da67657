namespace Hearsay.Training.Actors;

/// <summary>The assignment of rows to columns with the largest sum (Kuhn 1955, with potentials, cubic time).</summary>
internal static class Assignment
{
    /// <summary>The largest sum of <paramref name="value"/> over pairs that use each row and each column at most once.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="value">At least 0.</param>
    public static double Best(int rows, int columns, Func<int, int, double> value)
    {
        int n = Math.Max(rows, columns);
        double Cost(int i, int j) => i < rows && j < columns ? -value(i, j) : 0;
        double[] u = new double[n + 1], v = new double[n + 1];
        int[] match = new int[n + 1], way = new int[n + 1];
        for (int i = 1; i <= n; i++)
        {
            match[0] = i;
            int column = 0;
            double[] least = new double[n + 1];
            bool[] used = new bool[n + 1];
            Array.Fill(least, double.PositiveInfinity);
            do
            {
                used[column] = true;
                int row = match[column], next = 0;
                double delta = double.PositiveInfinity;
                for (int j = 1; j <= n; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    double cost = Cost(row - 1, j - 1) - u[row] - v[j];
                    if (cost < least[j])
                    {
                        least[j] = cost;
                        way[j] = column;
                    }

                    if (least[j] < delta)
                    {
                        delta = least[j];
                        next = j;
                    }
                }

                for (int j = 0; j <= n; j++)
                {
                    if (used[j])
                    {
                        u[match[j]] += delta;
                        v[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (match[column] != 0);

            do
            {
                int before = way[column];
                match[column] = match[before];
                column = before;
            }
            while (column != 0);
        }

        return -Enumerable.Range(1, n).Sum(j => Cost(match[j] - 1, j - 1));
    }
}

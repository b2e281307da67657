using System.Reflection;
using Hearsay.Ledger;

namespace Hearsay.Desk.Tests.Ingest;

/// <summary>A ledger with something in front of its <see cref="ILedger.Keep"/>: a fault, a delay, an eye.</summary>
public class WatchedLedger : DispatchProxy
{
    private ILedger inner = null!;
    private Action<Delivery> before = null!;

    /// <summary>The ledger, with <paramref name="before"/> called before each delivery; what it throws is thrown.</summary>
    internal static ILedger Of(ILedger inner, Action<Delivery> before)
    {
        ILedger ledger = Create<ILedger, WatchedLedger>();
        ((WatchedLedger)(object)ledger).inner = inner;
        ((WatchedLedger)(object)ledger).before = before;
        return ledger;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(ILedger.Keep))
        {
            before((Delivery)args![0]!);
        }

        return targetMethod.Invoke(inner, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}

using Hearsay.Cli;

return await App.RunAsync(args, Shell.OfProcess(), CancellationToken.None);

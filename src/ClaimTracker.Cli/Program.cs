using ClaimTracker.Cli;

return App.Run(args, Console.OpenStandardInput(), StandardOutput.Open(), Console.Error, Terminal.Detect());

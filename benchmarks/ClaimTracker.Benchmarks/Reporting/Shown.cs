using System.Globalization;

namespace ClaimTracker.Benchmarks.Reporting;

/// <summary>Figures as people read them, with three digits that count.</summary>
internal static class Shown
{
    public const string Missing = "not measured";

    public static string Ratio(double? ratio) => ratio is { } times ? Digits(times) + " ×" : Missing;

    public static string Time(double? nanoseconds) => nanoseconds switch
    {
        null => Missing,
        < 1e3 => $"{Digits(nanoseconds.Value)} ns",
        < 1e6 => $"{Digits(nanoseconds.Value / 1e3)} µs",
        < 1e9 => $"{Digits(nanoseconds.Value / 1e6)} ms",
        _ => $"{Digits(nanoseconds.Value / 1e9)} s",
    };

    public static string Bytes(double? bytes) => bytes switch
    {
        null => Missing,
        < 1024 => $"{Digits(bytes.Value)} B",
        < 1 << 20 => $"{Digits(bytes.Value / 1024)} KiB",
        < 1 << 30 => $"{Digits(bytes.Value / (1 << 20))} MiB",
        _ => $"{Digits(bytes.Value / (1 << 30))} GiB",
    };

    public static string Rate(double? aSecond, string unit) => aSecond switch
    {
        null => Missing,
        < 1e6 => $"{Digits(aSecond.Value / 1e3)} k {unit}",
        _ => $"{Digits(aSecond.Value / 1e6)} M {unit}",
    };

    public static string Percent(double? share) => share is { } part ? Digits(part * 100) + " %" : Missing;

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Digits(double figure) => Math.Abs(figure) switch
    {
        0 => "0",
        < 1 => figure.ToString("0.00", CultureInfo.InvariantCulture),
        < 10 => figure.ToString("0.0#", CultureInfo.InvariantCulture),
        < 100 => figure.ToString("0.0", CultureInfo.InvariantCulture),
        _ => figure.ToString("N0", CultureInfo.InvariantCulture),
    };
}

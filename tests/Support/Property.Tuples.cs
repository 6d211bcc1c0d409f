using CsCheck;

namespace ClaimTracker.Tests.Support;

/// <summary>Properties of several values.</summary>
internal static partial class Property
{
    /// <inheritdoc cref="ForAll{T}(Gen{T}, Action{T}, int)"/>
    public static void ForAll<T1, T2>(this Gen<(T1, T2)> values, Action<T1, T2> holds, int cases = 100) =>
        values.ForAll(value => holds(value.Item1, value.Item2), cases);

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Func{T, bool}, int)"/>
    public static void ForAll<T1, T2>(this Gen<(T1, T2)> values, Func<T1, T2, bool> holds, int cases = 100) =>
        values.ForAll(value => holds(value.Item1, value.Item2), cases);

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Action{T}, int)"/>
    public static void ForAll<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Action<T1, T2, T3> holds, int cases = 100) =>
        values.ForAll(value => holds(value.Item1, value.Item2, value.Item3), cases);

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Func{T, bool}, int)"/>
    public static void ForAll<T1, T2, T3>(this Gen<(T1, T2, T3)> values, Func<T1, T2, T3, bool> holds, int cases = 100) =>
        values.ForAll(value => holds(value.Item1, value.Item2, value.Item3), cases);

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Action{T}, int)"/>
    public static void ForAll<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> values, Action<T1, T2, T3, T4> holds, int cases = 100) =>
        values.ForAll(value => holds(value.Item1, value.Item2, value.Item3, value.Item4), cases);

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Func{T, bool}, int)"/>
    public static void ForAll<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> values, Func<T1, T2, T3, T4, bool> holds, int cases = 100) =>
        values.ForAll(value => holds(value.Item1, value.Item2, value.Item3, value.Item4), cases);

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Action{T}, int)"/>
    public static void ForAll<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> values, Action<T1, T2, T3, T4, T5> holds, int cases = 100) =>
        values.ForAll(value => holds(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5), cases);

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Func{T, bool}, int)"/>
    public static void ForAll<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> values, Func<T1, T2, T3, T4, T5, bool> holds, int cases = 100) =>
        values.ForAll(value => holds(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5), cases);
}

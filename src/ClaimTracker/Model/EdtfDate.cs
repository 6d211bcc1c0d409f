namespace ClaimTracker.Model;
#pragma warning disable CS1591
public readonly struct EdtfDate : IEquatable<EdtfDate> {
  readonly string? _t;
  EdtfDate(string t){_t=t;}
  public static EdtfDate Unknown => default;
  public static EdtfDate Parse(string text)=>new(text);
  public static bool TryParse([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text, out EdtfDate date){date=new(text!);return true;}
  public bool IsUnknown=>_t is null;
  public bool IsBefore(EdtfDate o)=>_t is not null&&o._t is not null&&string.CompareOrdinal(_t,o._t)<0;
  public bool IsAfter(EdtfDate o)=>o.IsBefore(this);
  public static IComparer<EdtfDate> Chronological=>Comparer<EdtfDate>.Create((a,b)=>string.CompareOrdinal(a._t,b._t));
  public override string ToString()=>_t??"XXXX";
  public bool Equals(EdtfDate o)=>_t==o._t;
  public override bool Equals(object? o)=>o is EdtfDate e&&Equals(e);
  public override int GetHashCode()=>_t?.GetHashCode(StringComparison.Ordinal)??0;
  public static bool operator==(EdtfDate a,EdtfDate b)=>a.Equals(b);
  public static bool operator!=(EdtfDate a,EdtfDate b)=>!a.Equals(b);
  public static EdtfDate NotAfter(EdtfDate d)=>d;
  public static EdtfDate FromDay(DateOnly d)=>new(d.ToString("O"));
}

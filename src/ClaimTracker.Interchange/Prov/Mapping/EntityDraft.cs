using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>What a document says of one entity: in one bundle, or outside of them.</summary>
internal sealed class EntityDraft(QualifiedName name, int bundle)
{
    private EntityDraft? _sameClaim;

    public QualifiedName Name => name;

    public int Bundle => bundle;

    public string Id { get; set; } = "";

    public List<SourceRecord> Descriptions { get; } = [];

    public List<SourceRecord> Attributions { get; } = [];

    public List<SourceRecord> Generations { get; } = [];

    public List<SourceRecord> Derivations { get; } = [];

    public List<SourceRecord> Invalidations { get; } = [];

    /// <summary>The entities used by the activities that generated it, where no derivation says more.</summary>
    public List<QualifiedName> Used { get; } = [];

    public bool IsClaim => HasType(Vocabulary.Claim);

    public bool IsReport => HasType(Vocabulary.Report);

    /// <summary>Whatever is neither a claim nor a report of our own: an entity of others is what somebody said.</summary>
    public bool IsStatement => !IsClaim && !IsReport;

    /// <summary>The id of the claim that it holds.</summary>
    public string? ClaimId { get; set; }

    /// <summary>
    /// The entity that stands for all that hold the same claim. The document's first of them does, so that the claim has the same id
    /// however often the document is imported.
    /// </summary>
    public EntityDraft SameClaim
    {
        get
        {
            var first = this;
            while (first._sameClaim is { } next)
            {
                // Halves the way for whoever comes after.
                first._sameClaim = next._sameClaim ?? next;
                first = next;
            }

            return first;
        }
    }

    /// <summary>The number of the entity in the document.</summary>
    public int Order { get; init; }

    /// <summary>Says that another entity holds the same claim.</summary>
    public void Join(EntityDraft other)
    {
        var (one, two) = (SameClaim, other.SameClaim);
        if (one.Order < two.Order)
        {
            two._sameClaim = one;
        }
        else if (one != two)
        {
            one._sameClaim = two;
        }
    }

    /// <summary>Notes that its descriptions came along.</summary>
    /// <param name="understood">The type that has been made use of.</param>
    public void Map(QualifiedName understood)
    {
        foreach (var record in Descriptions)
        {
            record.TakeTypes(understood);
            record.Map();
        }
    }

    /// <summary>The first of what its descriptions say of something.</summary>
    public T? First<T>(Func<SourceRecord, T?> read)
        where T : class => Descriptions.Select(read).FirstOrDefault(value => value is not null);

    public T? Word<T>(QualifiedName attribute)
        where T : struct, Enum => Descriptions.Select(record => record.Word<T>(attribute)).FirstOrDefault(value => value is not null);

    public EdtfDate Date(QualifiedName attribute) =>
        Descriptions.Select(record => record.Date(attribute)).FirstOrDefault(date => !date.IsUnknown);

    public ValueList<UnknownMember> UnknownMembers() =>
        [.. Descriptions.SelectMany(record => record.UnknownMembers()).DistinctBy(member => member.Name)];

    private bool HasType(QualifiedName type) => Descriptions.Any(record => record.HasType(type));
}

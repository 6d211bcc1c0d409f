using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>
/// The agents of a document: those that it describes, in whichever bundle, and those that statements are ascribed to. A URI is one
/// agent wherever it stands, since responsibility does not depend on who describes it.
/// </summary>
internal sealed class AgentImport
{
    private static readonly QualifiedName[] Names =
        [Terms.Label, new("foaf:name", "http://xmlns.com/foaf/0.1/name"), new("schema:name", "http://schema.org/name"), new("schema:name", "https://schema.org/name")];

    private readonly Identifiers _ids = new(Vocabulary.Agents);
    private readonly Dictionary<QualifiedName, Draft> _agents = [];
    private readonly List<Draft> _order = [];

    public AgentImport(SourceRecords records)
    {
        foreach (var record in records.OfKind(ProvRecordKind.Agent))
        {
            Find(record.Record.Id!).Descriptions.Add(record);
        }

        foreach (var record in records.OfKind(ProvRecordKind.Delegation))
        {
            if (record.NameOf(Terms.Delegate) is { } subordinate && record.NameOf(Terms.Responsible) is { } principal)
            {
                Find(subordinate).Delegations.Add((record, Find(principal)));
                record.Map();
            }
        }
    }

    /// <summary>The agent of a name, which is made where the document does not describe it.</summary>
    public string IdOf(QualifiedName name) => Find(name).Id;

    /// <summary>Whether the agent of a name is an outlet, as publishers of reports are.</summary>
    public bool IsOutlet(QualifiedName name) => Find(name).Make() is Outlet;

    /// <summary>Passes all agents on.</summary>
    public void AddTo(IRecordSink sink)
    {
        foreach (var draft in _order)
        {
            sink.Add(draft.Make() with { Id = draft.Id, Affiliations = Affiliations(draft) });
        }
    }

    private Draft Find(QualifiedName name)
    {
        if (!_agents.TryGetValue(name, out var draft))
        {
            _agents[name] = draft = new Draft(name, _ids.OfOurs(name) ?? _ids.OfForeign(name.Text));
            _order.Add(draft);
        }

        return draft;
    }

    private static ValueList<Affiliation> Affiliations(Draft draft)
    {
        var affiliations = new List<(long Position, Affiliation Affiliation)>();
        foreach (var (record, principal) in draft.Delegations)
        {
            var (since, until) = (record.Date(Vocabulary.Since), record.Date(Vocabulary.Until));
            if (since.IsAfter(until))
            {
                record.Skip(Vocabulary.Until, "an affiliation does not end before it begins");
                until = EdtfDate.Unknown;
            }

            record.TakeTypes();
            affiliations.Add((record.Position(), new Affiliation(principal.Id)
            {
                Role = record.Text(Vocabulary.Role),
                Since = since,
                Until = until,
                UnknownMembers = record.UnknownMembers(),
            }));
        }

        return [.. affiliations.OrderBy(item => item.Position).Select(item => item.Affiliation)];
    }

    private sealed class Draft(QualifiedName name, string id)
    {
        private Agent? _made;

        public string Id => id;

        public List<SourceRecord> Descriptions { get; } = [];

        public List<(SourceRecord Record, Draft Principal)> Delegations { get; } = [];

        public Agent Make()
        {
            if (_made is not null)
            {
                return _made;
            }

            var names = Descriptions.SelectMany(NamesIn).Distinct(StringComparer.Ordinal).ToList();
            var aliases = Descriptions.SelectMany(record => record.Texts(Vocabulary.Alias)).Where(IsText);
            _made = OfType(names.Count > 0 ? names[0] : Identifiers.Shown(id)) with
            {
                // In our own documents a name has one spelling, and the others are aliases already.
                Aliases = [.. names.Where((_, index) => index > 0), .. aliases],
                IsNamed = Descriptions.All(record => record.Text(Vocabulary.Named) != "false"),
                Country = Descriptions.Select(record => record.Text(Vocabulary.Country)).FirstOrDefault(country => country is not null),
                ExternalIds = ExternalIds(),
                UnknownMembers = [.. Descriptions.SelectMany(record => record.UnknownMembers()).DistinctBy(member => member.Name)],
            };
            foreach (var record in Descriptions)
            {
                record.TakeTypes(Terms.Person, Terms.Organization, Terms.SoftwareAgent);
                record.Map();
            }

            return _made;
        }

        private Agent OfType(string called)
        {
            foreach (var record in Descriptions)
            {
                if (record.Text(Vocabulary.Type) is { } word)
                {
                    if (EnumWords.TryParse<SpeakerKind>(word, out var speaker))
                    {
                        return new Speaker(speaker, called);
                    }

                    if (EnumWords.TryParse<OutletKind>(word, out var outlet))
                    {
                        return new Outlet(outlet, called);
                    }
                }
            }

            return Descriptions.Any(record => record.HasType(Terms.Person)) ? Speaker.Person(called)
                : Descriptions.Any(record => record.HasType(Terms.SoftwareAgent)) ? new Outlet(OutletKind.Other, called)
                : Speaker.Organization(called);
        }

        private ValueList<ExternalId> ExternalIds() =>
        [
            .. Descriptions
                .SelectMany(record => record.TryDetail<ValueList<ExternalId>>(Vocabulary.ExternalIds, JsonDetails.TryReadExternalIds, out var ids) ? ids : [])
                .Where(external => IsText(external.Scheme) && IsText(external.Value))
                .DistinctBy(external => external.Scheme),
        ];

        private static IEnumerable<string> NamesIn(SourceRecord record) => Names.SelectMany(record.Texts).Where(IsText);

        private static bool IsText(string text) => !string.IsNullOrWhiteSpace(text);

        public override string ToString() => name.Text;
    }
}

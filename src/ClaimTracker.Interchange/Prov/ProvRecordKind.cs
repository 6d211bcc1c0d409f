namespace ClaimTracker.Interchange.Prov;

/// <summary>What a record of PROV states: one of its three elements or of its relations (PROV-DM section 5; PROV-Links for mention).</summary>
public enum ProvRecordKind
{
    /// <summary>A thing, <c>entity</c>.</summary>
    Entity,

    /// <summary>Something that happens over time, <c>activity</c>.</summary>
    Activity,

    /// <summary>Whoever bears responsibility, <c>agent</c>.</summary>
    Agent,

    /// <summary>An activity produced an entity, <c>wasGeneratedBy</c>.</summary>
    Generation,

    /// <summary>An activity used an entity, <c>used</c>.</summary>
    Usage,

    /// <summary>An activity used what another one generated, <c>wasInformedBy</c>.</summary>
    Communication,

    /// <summary>An entity set off an activity, <c>wasStartedBy</c>.</summary>
    Start,

    /// <summary>An entity ended an activity, <c>wasEndedBy</c>.</summary>
    End,

    /// <summary>An entity ceased to be or to be valid, <c>wasInvalidatedBy</c>.</summary>
    Invalidation,

    /// <summary>An entity was made from another, <c>wasDerivedFrom</c>; revision, quotation and primary source are types of it.</summary>
    Derivation,

    /// <summary>An entity is ascribed to an agent, <c>wasAttributedTo</c>.</summary>
    Attribution,

    /// <summary>An agent was responsible for an activity, <c>wasAssociatedWith</c>.</summary>
    Association,

    /// <summary>An agent acted for another, <c>actedOnBehalfOf</c>.</summary>
    Delegation,

    /// <summary>One thing had some effect on another, <c>wasInfluencedBy</c>.</summary>
    Influence,

    /// <summary>An entity is another in more detail, <c>specializationOf</c>.</summary>
    Specialization,

    /// <summary>Two entities present the same thing, <c>alternateOf</c>.</summary>
    Alternate,

    /// <summary>A collection holds an entity, <c>hadMember</c>.</summary>
    Membership,

    /// <summary>An entity is another as described in a bundle, <c>mentionOf</c>.</summary>
    Mention,
}

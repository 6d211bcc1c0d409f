using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ClaimTracker.Interchange.ClaimReviews.Writing;

/// <summary>How nodes are turned into elements, without reflection.</summary>
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class NodeJson : JsonSerializerContext;

-- The tables of a ledger. One batch is one revision; one record is one row of "records" and one row of the table of its kind, under the
-- same number. Rows are added and not changed, but for erasure, which takes texts and names away. References are checked at the end of
-- a batch, since records of a batch may name each other. Ids are compared by their bytes, whatever language a database speaks.

CREATE TABLE batches (
    revision        {integer} PRIMARY KEY CHECK (revision > 0),
    recorded_at     {instant} NOT NULL,
    last_record     {integer} NOT NULL CHECK (last_record >= 0),
    root            {bytes} NOT NULL CHECK (length(root) = 32),
    unknown_members {json}
){table};

CREATE TABLE records (
    record     {integer} PRIMARY KEY CHECK (record > 0),
    revision   {integer} NOT NULL REFERENCES batches(revision) {deferred},
    kind       TEXT NOT NULL CHECK (kind IN ('agent', 'claim', 'report', 'statement', 'counterClaim', 'retraction', 'redaction')),
    salt       {bytes} CHECK (length(salt) = 16),
    commitment {bytes} CHECK (length(commitment) = 32),
    CHECK ((salt IS NULL) <> (commitment IS NULL))
){table};

CREATE TABLE agents (
    record          {integer} PRIMARY KEY REFERENCES records(record) {deferred},
    id              {id} NOT NULL UNIQUE,
    type            TEXT NOT NULL CHECK (type IN ('person', 'organization', 'group',
                        'newsAgency', 'newspaper', 'broadcaster', 'onlineMedia', 'socialAccount', 'other')),
    name            TEXT NOT NULL,
    named           {boolean} NOT NULL,
    country         TEXT,
    aliases         {json},
    external_ids    {json},
    unknown_members {json}
){table};

-- A record of kind "agent" without a row in "agents" brings affiliations of an agent that an earlier record declared.
CREATE TABLE affiliations (
    record          {integer} NOT NULL REFERENCES records(record) {deferred},
    position        {integer} NOT NULL CHECK (position >= 0),
    agent           {id} NOT NULL REFERENCES agents(id) {deferred},
    principal       {id} NOT NULL REFERENCES agents(id) {deferred},
    role            TEXT,
    since           TEXT,
    until           TEXT,
    unknown_members {json},
    PRIMARY KEY (record, position)
){table_by_key};

CREATE TABLE claims (
    record          {integer} PRIMARY KEY REFERENCES records(record) {deferred},
    id              {id} NOT NULL UNIQUE,
    about           TEXT,
    topics          {json},
    unknown_members {json}
){table};

CREATE TABLE claim_texts (
    record   {integer} NOT NULL REFERENCES claims(record) {deferred},
    position {integer} NOT NULL CHECK (position >= 0),
    language TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (record, position)
){table_by_key};

CREATE TABLE reports (
    record          {integer} PRIMARY KEY REFERENCES records(record) {deferred},
    id              {id} NOT NULL UNIQUE,
    outlet          {id} NOT NULL REFERENCES agents(id) {deferred},
    title           TEXT,
    url             TEXT,
    archived_url    TEXT,
    language        TEXT,
    published       TEXT,
    byline          TEXT,
    unknown_members {json}
){table};

CREATE TABLE statements (
    record          {integer} PRIMARY KEY REFERENCES records(record) {deferred},
    id              {id} NOT NULL UNIQUE,
    agent           {id} REFERENCES agents(id) {deferred},
    claim           {id} NOT NULL REFERENCES claims(id) {deferred},
    stance          TEXT NOT NULL CHECK (stance IN ('asserts', 'denies', 'questions', 'declinesToComment', 'reports')),
    said            TEXT,
    report          {id} REFERENCES reports(id) {deferred},
    quote           TEXT,
    language        TEXT,
    cue             TEXT,
    certainty       TEXT CHECK (certainty IN ('possible', 'probable', 'certain')),
    addressee       {id} REFERENCES agents(id) {deferred},
    venue           TEXT,
    denies          TEXT CHECK (denies IN ('claim', 'utterance')),
    disowns         {id} REFERENCES statements(id) {deferred},
    unknown_members {json}
){table};

CREATE TABLE ratings (
    record          {integer} PRIMARY KEY REFERENCES statements(record) {deferred},
    text            TEXT,
    value           {real},
    worst           {real},
    best            {real},
    unknown_members {json}
){table};

-- "credited" refers to statements(id), but not as a foreign key: a ledger may learn of a credited statement later or never.
CREATE TABLE attributions (
    record                   {integer} NOT NULL REFERENCES statements(record) {deferred},
    position                 {integer} NOT NULL CHECK (position >= 0),
    credited                 {id} NOT NULL,
    mode                     TEXT CHECK (mode IN ('direct', 'indirect', 'mixed')),
    cue                      TEXT,
    confidence               {real} CHECK (confidence BETWEEN 0 AND 1),
    evidence_exact           TEXT,
    evidence_prefix          TEXT,
    evidence_suffix          TEXT,
    evidence_start           {integer} CHECK (evidence_start >= 0),
    evidence_end             {integer} CHECK (evidence_end >= 0),
    evidence_unknown_members {json},
    unknown_members          {json},
    PRIMARY KEY (record, position)
){table_by_key};

CREATE TABLE counter_claims (
    record          {integer} PRIMARY KEY REFERENCES records(record) {deferred},
    claim           {id} NOT NULL REFERENCES claims(id) {deferred},
    answers         {id} NOT NULL REFERENCES claims(id) {deferred},
    kind            TEXT NOT NULL CHECK (kind IN ('denial', 'rebuttal', 'counterAllegation', 'correction')),
    statement       {id} REFERENCES statements(id) {deferred},
    unknown_members {json}
){table};

CREATE TABLE retractions (
    record          {integer} PRIMARY KEY REFERENCES records(record) {deferred},
    statement       {id} NOT NULL REFERENCES statements(id) {deferred},
    kind            TEXT NOT NULL CHECK (kind IN ('withdrawn', 'corrected', 'misattributed', 'fabricated')),
    retracted       TEXT,
    by_statement    {id} REFERENCES statements(id) {deferred},
    replaced_by     {id} REFERENCES statements(id) {deferred},
    unknown_members {json}
){table};

-- That texts and names of a record were erased. "id" is that of an agent, a claim, a report or a statement, as "target" says.
CREATE TABLE redactions (
    record          {integer} PRIMARY KEY REFERENCES records(record) {deferred},
    target          TEXT NOT NULL CHECK (target IN ('agent', 'claim', 'report', 'statement')),
    id              {id} NOT NULL,
    reason          TEXT,
    unknown_members {json}
){table};

CREATE INDEX affiliations_agent ON affiliations (agent);
CREATE INDEX reports_outlet ON reports (outlet);
CREATE INDEX statements_claim ON statements (claim);
CREATE INDEX statements_agent ON statements (agent);
CREATE INDEX statements_report ON statements (report) WHERE report IS NOT NULL;
CREATE INDEX attributions_credited ON attributions (credited);
CREATE INDEX counter_claims_answers ON counter_claims (answers);
CREATE INDEX retractions_statement ON retractions (statement);
CREATE INDEX redactions_id ON redactions (id);

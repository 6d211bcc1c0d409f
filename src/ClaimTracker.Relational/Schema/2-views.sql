-- What a person asks first, as views. They look at the whole ledger; docs/storage.md has the same questions about one statement,
-- which a database answers from its indexes.

-- Who said what, in words: one row a statement.
CREATE VIEW sayings AS
SELECT s.id AS statement,
       s.said,
       a.name AS speaker,
       s.stance,
       s.claim,
       (SELECT t.text FROM claim_texts t WHERE t.record = c.record ORDER BY t.position LIMIT 1) AS claim_text,
       s.quote,
       r.title AS report_title,
       r.url AS report_url,
       b.revision,
       b.recorded_at
FROM statements s
JOIN claims c ON c.id = s.claim
JOIN records n ON n.record = s.record
JOIN batches b ON b.revision = n.revision
LEFT JOIN agents a ON a.id = s.agent
LEFT JOIN reports r ON r.id = s.report;

-- Which statement credits which: one row an attribution, whether the credited statement is there or not.
CREATE VIEW credits AS
SELECT s.id AS statement, t.position, t.credited
FROM attributions t
JOIN statements s ON s.record = t.record;

-- Every chain of up to 12 attributions, from each statement: "path" reads from the statement back to "credited". A loop ends there too.
CREATE VIEW chains AS
WITH RECURSIVE chain (statement, credited, length, path) AS (
    SELECT statement, credited, 1, statement || ' > ' || credited FROM credits
    UNION
    SELECT chain.statement, credits.credited, chain.length + 1, chain.path || ' > ' || credits.credited
    FROM chain
    JOIN credits ON credits.statement = chain.credited
    WHERE chain.length < 12
)
SELECT statement, credited, length, path FROM chain;

-- Where statements end up after at most 12 attributions: the statements that credit nobody, and ids that the ledger lacks.
-- Loops with no way out have no row here; the library's trace finds them, and gives every answer whole.
CREATE VIEW origins AS
WITH RECURSIVE reached (statement, origin, length) AS (
    SELECT id, id, 0 FROM statements
    UNION
    SELECT reached.statement, credits.credited, reached.length + 1
    FROM reached
    JOIN credits ON credits.statement = reached.origin
    WHERE reached.length < 12
)
SELECT reached.statement,
       reached.origin,
       CASE WHEN s.id IS NULL THEN 'dangling'
            WHEN a.id IS NULL OR (a.type IN ('person', 'organization', 'group') AND NOT a.named) THEN 'unnamed'
            WHEN a.type IN ('person', 'organization', 'group') THEN 'onRecord'
            ELSE 'unattributed'
       END AS kind,
       min(reached.length) AS length
FROM reached
LEFT JOIN statements s ON s.id = reached.origin
LEFT JOIN agents a ON a.id = s.agent
WHERE NOT EXISTS (SELECT 1 FROM attributions t WHERE t.record = s.record)
GROUP BY reached.statement, reached.origin, s.id, a.id, a.type, a.named;

-- Each claim that somebody denies or answers, with how many speakers stand on each side. Who only reports takes no side.
CREATE VIEW disputes AS
SELECT c.id AS claim,
       (SELECT t.text FROM claim_texts t WHERE t.record = c.record ORDER BY t.position LIMIT 1) AS claim_text,
       (SELECT count(DISTINCT s.agent) FROM statements s WHERE s.claim = c.id AND s.stance = 'asserts') AS asserting_agents,
       (SELECT count(DISTINCT s.agent) FROM statements s WHERE s.claim = c.id AND s.stance = 'denies') AS denying_agents,
       (SELECT count(*) FROM statements s WHERE s.claim = c.id AND s.stance = 'reports') AS reporting_statements,
       (SELECT count(*) FROM counter_claims k WHERE k.answers = c.id) AS counter_claims
FROM claims c
WHERE EXISTS (SELECT 1 FROM statements s WHERE s.claim = c.id AND s.stance = 'denies')
   OR EXISTS (SELECT 1 FROM counter_claims k WHERE k.answers = c.id);

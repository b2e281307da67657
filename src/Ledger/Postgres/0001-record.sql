-- The record, as docs/ledger.md draws it. Ids are given by the one writer, so that a copy of a project keeps them.
-- Addresses and names can be longer than a B-tree takes: they are found by hash, and kept unique by the one writer.

CREATE TABLE project (
    key text COLLATE "C" PRIMARY KEY,
    value text COLLATE "C" NOT NULL
);

CREATE TABLE original (
    id bigint PRIMARY KEY,
    sha256 text COLLATE "C" NOT NULL UNIQUE,
    media_type text COLLATE "C" NOT NULL,
    coding text COLLATE "C" NOT NULL,
    size_bytes bigint NOT NULL,
    bytes bytea NOT NULL
);

CREATE TABLE document (
    id bigint PRIMARY KEY,
    key text COLLATE "C" NOT NULL,
    recorded_at text COLLATE "C" NOT NULL
);
CREATE INDEX document_key ON document USING hash (key);

CREATE TABLE version (
    id bigint PRIMARY KEY,
    document_id bigint NOT NULL REFERENCES document,
    number bigint NOT NULL,
    original_id bigint NOT NULL REFERENCES original,
    place text COLLATE "C" NOT NULL,
    url text COLLATE "C",
    title text COLLATE "C",
    published text COLLATE "C",
    published_from text COLLATE "C",
    published_to text COLLATE "C",
    outlet text COLLATE "C",
    outlet_key text COLLATE "C",
    author text COLLATE "C",
    language text COLLATE "C",
    state text COLLATE "C" NOT NULL CHECK (state IN ('read', 'foreign')),
    length bigint NOT NULL,
    captured_at text COLLATE "C" NOT NULL,
    recorded_at text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    UNIQUE (document_id, number)
);

CREATE TABLE capture (
    id bigint PRIMARY KEY,
    document_id bigint NOT NULL REFERENCES document,
    version_id bigint NOT NULL REFERENCES version,
    original_id bigint NOT NULL REFERENCES original,
    place text COLLATE "C" NOT NULL,
    captured_at text COLLATE "C" NOT NULL,
    recorded_at text COLLATE "C" NOT NULL
);
CREATE INDEX capture_document ON capture (document_id, version_id);
CREATE INDEX capture_original ON capture (original_id);

CREATE TABLE reading (
    id bigint PRIMARY KEY,
    version_id bigint NOT NULL REFERENCES version,
    model text COLLATE "C" NOT NULL,
    program text COLLATE "C" NOT NULL,
    min_confidence double precision NOT NULL,
    read_at text COLLATE "C" NOT NULL,
    recorded_at text COLLATE "C" NOT NULL,
    superseded_at text COLLATE "C"
);
CREATE INDEX reading_version ON reading (version_id);

CREATE TABLE actor (
    id bigint PRIMARY KEY,
    key text COLLATE "C",
    name text COLLATE "C" NOT NULL,
    kind text COLLATE "C",
    recorded_at text COLLATE "C" NOT NULL
);
CREATE INDEX actor_key ON actor USING hash (key);

CREATE TABLE actor_name (
    id bigint PRIMARY KEY,
    actor_id bigint NOT NULL REFERENCES actor,
    key text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    recorded_at text COLLATE "C" NOT NULL,
    UNIQUE (actor_id, key)
);

CREATE TABLE appearance (
    id bigint PRIMARY KEY,
    reading_id bigint REFERENCES reading,
    document_id bigint NOT NULL REFERENCES document,
    actor_id bigint NOT NULL REFERENCES actor,
    local_id text COLLATE "C",
    name text COLLATE "C" NOT NULL,
    kind text COLLATE "C",
    description text COLLATE "C",
    reason text COLLATE "C",
    aliases text COLLATE "C" NOT NULL,
    mentions text COLLATE "C" NOT NULL
);
CREATE INDEX appearance_actor ON appearance (actor_id, document_id, reading_id);
CREATE INDEX appearance_reading ON appearance (reading_id);

CREATE TABLE statement (
    id bigint PRIMARY KEY,
    root_id bigint NOT NULL REFERENCES statement,
    document_id bigint NOT NULL REFERENCES document,
    version_id bigint NOT NULL REFERENCES version,
    reading_id bigint REFERENCES reading,
    origin text COLLATE "C" NOT NULL CHECK (origin IN ('reader', 'person')),
    within_id bigint REFERENCES statement,
    holder_id bigint REFERENCES appearance,
    holder_actor_id bigint REFERENCES actor,
    source text COLLATE "C" NOT NULL,
    cue text COLLATE "C" NOT NULL,
    content text COLLATE "C" NOT NULL,
    mode text COLLATE "C" NOT NULL,
    stance text COLLATE "C",
    certainty text COLLATE "C",
    sourcing text COLLATE "C",
    confidence double precision,
    said_from text COLLATE "C",
    said_to text COLLATE "C",
    is_day_told bigint NOT NULL,
    recorded_at text COLLATE "C" NOT NULL,
    retired_at text COLLATE "C"
);
CREATE INDEX statement_root ON statement (root_id);
CREATE INDEX statement_version ON statement (version_id);
CREATE INDEX statement_holder ON statement (holder_actor_id, retired_at, said_from, said_to) WHERE holder_actor_id IS NOT NULL;

CREATE TABLE rung (
    statement_id bigint NOT NULL REFERENCES statement,
    level bigint NOT NULL,
    appearance_id bigint NOT NULL REFERENCES appearance,
    PRIMARY KEY (statement_id, level)
);

CREATE TABLE commitment (
    id bigint PRIMARY KEY,
    reading_id bigint NOT NULL REFERENCES reading,
    setter text COLLATE "C",
    bound text COLLATE "C" NOT NULL,
    act text COLLATE "C" NOT NULL,
    due_words text COLLATE "C",
    due_from text COLLATE "C",
    due_to text COLLATE "C",
    status text COLLATE "C",
    teller text COLLATE "C",
    condition text COLLATE "C",
    evidence text COLLATE "C" NOT NULL
);
CREATE INDEX commitment_reading ON commitment (reading_id);

CREATE TABLE agreement (
    id bigint PRIMARY KEY,
    reading_id bigint NOT NULL REFERENCES reading,
    place text COLLATE "C",
    parties text COLLATE "C" NOT NULL,
    terms text COLLATE "C" NOT NULL,
    amount double precision,
    relation text COLLATE "C",
    unit text COLLATE "C",
    evidence text COLLATE "C" NOT NULL
);
CREATE INDEX agreement_reading ON agreement (reading_id);

CREATE TABLE dispute (
    id bigint PRIMARY KEY,
    reading_id bigint NOT NULL REFERENCES reading,
    first_id bigint NOT NULL REFERENCES statement,
    second_id bigint NOT NULL REFERENCES statement,
    relation text COLLATE "C" NOT NULL,
    matter text COLLATE "C" NOT NULL,
    evidence text COLLATE "C" NOT NULL
);
CREATE INDEX dispute_reading ON dispute (reading_id);
CREATE INDEX dispute_first ON dispute (first_id);
CREATE INDEX dispute_second ON dispute (second_id);

CREATE TABLE question (
    id bigint PRIMARY KEY,
    text text COLLATE "C" NOT NULL,
    recorded_at text COLLATE "C" NOT NULL
);
CREATE INDEX question_text ON question USING hash (text);

CREATE TABLE observation (
    id bigint PRIMARY KEY,
    question_id bigint NOT NULL REFERENCES question,
    key text COLLATE "C" NOT NULL,
    answer text COLLATE "C" NOT NULL,
    so_from text COLLATE "C",
    so_to text COLLATE "C",
    seen_on text COLLATE "C",
    seen_by text COLLATE "C" NOT NULL,
    basis text COLLATE "C" NOT NULL,
    note text COLLATE "C",
    recorded_by text COLLATE "C" NOT NULL,
    recorded_at text COLLATE "C" NOT NULL
);
CREATE INDEX observation_key ON observation USING hash (key);

CREATE TABLE judgement (
    id bigint PRIMARY KEY,
    subject text COLLATE "C" NOT NULL,
    root_id bigint REFERENCES statement,
    verb text COLLATE "C" NOT NULL,
    value text COLLATE "C",
    who text COLLATE "C" NOT NULL,
    at text COLLATE "C" NOT NULL,
    why text COLLATE "C"
);
CREATE INDEX judgement_root ON judgement (root_id);

CREATE FUNCTION judgement_is_kept() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    RAISE EXCEPTION 'a judgement is never changed or deleted';
END
$body$;
CREATE TRIGGER judgement_is_kept BEFORE UPDATE OR DELETE ON judgement FOR EACH ROW EXECUTE FUNCTION judgement_is_kept();
CREATE TRIGGER judgement_is_not_emptied BEFORE TRUNCATE ON judgement FOR EACH STATEMENT EXECUTE FUNCTION judgement_is_kept();

CREATE TABLE failure (
    id bigint PRIMARY KEY,
    place text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    advice text COLLATE "C" NOT NULL,
    is_fault bigint NOT NULL,
    first_at text COLLATE "C" NOT NULL,
    last_at text COLLATE "C" NOT NULL,
    attempts bigint NOT NULL,
    resolved_at text COLLATE "C"
);
CREATE INDEX failure_open ON failure USING hash (place) WHERE resolved_at IS NULL;

CREATE TABLE source (
    place text COLLATE "C" NOT NULL,
    size_bytes bigint,
    modified_at text COLLATE "C",
    position bigint NOT NULL,
    is_done bigint NOT NULL,
    etag text COLLATE "C",
    last_modified text COLLATE "C",
    recorded_at text COLLATE "C" NOT NULL
);
CREATE INDEX source_place ON source USING hash (place);

-- Indexes of words: keys made by SearchKeys; C# decides about order and neighbourhood, so no positions are kept.
CREATE TABLE statement_search (id bigint PRIMARY KEY, terms tsvector NOT NULL);
CREATE INDEX statement_search_terms ON statement_search USING gin (terms);
CREATE TABLE version_search (id bigint PRIMARY KEY, terms tsvector NOT NULL);
CREATE INDEX version_search_terms ON version_search USING gin (terms);
CREATE TABLE actor_name_search (id bigint PRIMARY KEY, terms tsvector NOT NULL);
CREATE INDEX actor_name_search_terms ON actor_name_search USING gin (terms);

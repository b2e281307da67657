-- The record, as docs/ledger.md draws it. Ids are given by the one writer, so that a copy of a project keeps them.

CREATE TABLE project (
    key text PRIMARY KEY,
    value text NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE original (
    id integer PRIMARY KEY,
    sha256 text NOT NULL UNIQUE,
    media_type text NOT NULL,
    coding text NOT NULL,
    size_bytes integer NOT NULL,
    bytes blob NOT NULL
) STRICT;

CREATE TABLE document (
    id integer PRIMARY KEY,
    key text NOT NULL UNIQUE,
    recorded_at text NOT NULL
) STRICT;

CREATE TABLE version (
    id integer PRIMARY KEY,
    document_id integer NOT NULL REFERENCES document,
    number integer NOT NULL,
    original_id integer NOT NULL REFERENCES original,
    place text NOT NULL,
    url text,
    title text,
    published text,
    published_from text,
    published_to text,
    outlet text,
    outlet_key text,
    author text,
    language text,
    state text NOT NULL CHECK (state IN ('read', 'foreign')),
    length integer NOT NULL,
    captured_at text NOT NULL,
    recorded_at text NOT NULL,
    text text NOT NULL,
    UNIQUE (document_id, number)
) STRICT;

CREATE TABLE capture (
    id integer PRIMARY KEY,
    document_id integer NOT NULL REFERENCES document,
    version_id integer NOT NULL REFERENCES version,
    original_id integer NOT NULL REFERENCES original,
    place text NOT NULL,
    captured_at text NOT NULL,
    recorded_at text NOT NULL
) STRICT;
CREATE INDEX capture_document ON capture (document_id, version_id);
CREATE INDEX capture_original ON capture (original_id);

CREATE TABLE reading (
    id integer PRIMARY KEY,
    version_id integer NOT NULL REFERENCES version,
    model text NOT NULL,
    program text NOT NULL,
    min_confidence real NOT NULL,
    read_at text NOT NULL,
    recorded_at text NOT NULL,
    superseded_at text
) STRICT;
CREATE INDEX reading_version ON reading (version_id);

CREATE TABLE actor (
    id integer PRIMARY KEY,
    key text UNIQUE,
    name text NOT NULL,
    kind text,
    recorded_at text NOT NULL
) STRICT;

CREATE TABLE actor_name (
    id integer PRIMARY KEY,
    actor_id integer NOT NULL REFERENCES actor,
    key text NOT NULL,
    name text NOT NULL,
    recorded_at text NOT NULL,
    UNIQUE (actor_id, key)
) STRICT;

CREATE TABLE appearance (
    id integer PRIMARY KEY,
    reading_id integer REFERENCES reading,
    document_id integer NOT NULL REFERENCES document,
    actor_id integer NOT NULL REFERENCES actor,
    local_id text,
    name text NOT NULL,
    kind text,
    description text,
    reason text,
    aliases text NOT NULL,
    mentions text NOT NULL
) STRICT;
CREATE INDEX appearance_actor ON appearance (actor_id, document_id, reading_id);
CREATE INDEX appearance_reading ON appearance (reading_id);

CREATE TABLE statement (
    id integer PRIMARY KEY,
    root_id integer NOT NULL REFERENCES statement,
    document_id integer NOT NULL REFERENCES document,
    version_id integer NOT NULL REFERENCES version,
    reading_id integer REFERENCES reading,
    origin text NOT NULL CHECK (origin IN ('reader', 'person')),
    within_id integer REFERENCES statement,
    holder_id integer REFERENCES appearance,
    holder_actor_id integer REFERENCES actor,
    source text NOT NULL,
    cue text NOT NULL,
    content text NOT NULL,
    mode text NOT NULL,
    stance text,
    certainty text,
    sourcing text,
    confidence real,
    said_from text,
    said_to text,
    is_day_told integer NOT NULL,
    recorded_at text NOT NULL,
    retired_at text
) STRICT;
CREATE INDEX statement_root ON statement (root_id);
CREATE INDEX statement_version ON statement (version_id);
CREATE INDEX statement_holder ON statement (holder_actor_id, retired_at, said_from, said_to) WHERE holder_actor_id IS NOT NULL;

CREATE TABLE rung (
    statement_id integer NOT NULL REFERENCES statement,
    level integer NOT NULL,
    appearance_id integer NOT NULL REFERENCES appearance,
    PRIMARY KEY (statement_id, level)
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
    id integer PRIMARY KEY,
    reading_id integer NOT NULL REFERENCES reading,
    setter text,
    bound text NOT NULL,
    act text NOT NULL,
    due_words text,
    due_from text,
    due_to text,
    status text,
    teller text,
    condition text,
    evidence text NOT NULL
) STRICT;
CREATE INDEX commitment_reading ON commitment (reading_id);

CREATE TABLE agreement (
    id integer PRIMARY KEY,
    reading_id integer NOT NULL REFERENCES reading,
    place text,
    parties text NOT NULL,
    terms text NOT NULL,
    amount real,
    relation text,
    unit text,
    evidence text NOT NULL
) STRICT;
CREATE INDEX agreement_reading ON agreement (reading_id);

CREATE TABLE dispute (
    id integer PRIMARY KEY,
    reading_id integer NOT NULL REFERENCES reading,
    first_id integer NOT NULL REFERENCES statement,
    second_id integer NOT NULL REFERENCES statement,
    relation text NOT NULL,
    matter text NOT NULL,
    evidence text NOT NULL
) STRICT;
CREATE INDEX dispute_reading ON dispute (reading_id);
CREATE INDEX dispute_first ON dispute (first_id);
CREATE INDEX dispute_second ON dispute (second_id);

CREATE TABLE question (
    id integer PRIMARY KEY,
    text text NOT NULL UNIQUE,
    recorded_at text NOT NULL
) STRICT;

CREATE TABLE observation (
    id integer PRIMARY KEY,
    question_id integer NOT NULL REFERENCES question,
    key text NOT NULL,
    answer text NOT NULL,
    so_from text,
    so_to text,
    seen_on text,
    seen_by text NOT NULL,
    basis text NOT NULL,
    note text,
    recorded_by text NOT NULL,
    recorded_at text NOT NULL
) STRICT;
CREATE INDEX observation_key ON observation (key);

CREATE TABLE judgement (
    id integer PRIMARY KEY,
    subject text NOT NULL,
    root_id integer REFERENCES statement,
    verb text NOT NULL,
    value text,
    who text NOT NULL,
    at text NOT NULL,
    why text
) STRICT;
CREATE INDEX judgement_root ON judgement (root_id);

CREATE TRIGGER judgement_is_never_changed BEFORE UPDATE ON judgement
BEGIN SELECT raise(ABORT, 'a judgement is never changed'); END;
CREATE TRIGGER judgement_is_never_deleted BEFORE DELETE ON judgement
BEGIN SELECT raise(ABORT, 'a judgement is never deleted'); END;

CREATE TABLE failure (
    id integer PRIMARY KEY,
    place text NOT NULL,
    reason text NOT NULL,
    advice text NOT NULL,
    is_fault integer NOT NULL,
    first_at text NOT NULL,
    last_at text NOT NULL,
    attempts integer NOT NULL,
    resolved_at text
) STRICT;
CREATE UNIQUE INDEX failure_open ON failure (place) WHERE resolved_at IS NULL;

CREATE TABLE source (
    place text PRIMARY KEY,
    size_bytes integer,
    modified_at text,
    position integer NOT NULL,
    is_done integer NOT NULL,
    etag text,
    last_modified text,
    recorded_at text NOT NULL
) STRICT, WITHOUT ROWID;

-- Indexes of words: keys made by SearchKeys, joined by spaces; the texts themselves are not stored a second time.
CREATE VIRTUAL TABLE statement_search USING fts5(words, facets, content = '', tokenize = "ascii tokenchars '_'");
CREATE VIRTUAL TABLE version_search USING fts5(words, facets, content = '', tokenize = "ascii tokenchars '_'");
CREATE VIRTUAL TABLE actor_name_search USING fts5(words, facets, content = '', tokenize = "ascii tokenchars '_'");

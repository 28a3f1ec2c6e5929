import { deskTables } from './desk/desk-tables.ts'

/**
 * The steps that lead from an empty file to the tables of today. A step that has been released is never changed: a change is a new step.
 * The row id of a sentence or quotation is its article's `ord` × 2^20 + its place in the article (see row-ids.ts).
 */
export const migrations: readonly string[] = [
  `
  -- The latest version of each article, in the order of ingest.
  create table article (
    ord integer primary key autoincrement,
    id text not null unique,
    version integer not null,
    story_id text not null,
    copy_of text,
    file text not null,
    outlet text not null,
    outlet_key text not null,
    published_on text,
    content_hash text not null,
    metadata_hash text not null,
    analysis_key text not null,
    features text not null,
    sentences integer not null,
    quotations integer not null
  );
  create index article_by_story on article (story_id, ord);
  create index article_by_outlet on article (outlet, published_on);

  -- Every version that was ever read, for citations of older answers. details: the article without its text (JSON).
  create table article_version (
    article_id text not null references article (id),
    version integer not null,
    details text not null,
    text text not null,
    findings text not null,
    primary key (article_id, version)
  );

  create table sentence (
    id integer primary key,
    start_at integer not null,
    end_at integer not null
  );
  create virtual table sentence_fts using fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  );
  create virtual table sentence_vocabulary using fts5vocab (sentence_fts, row);

  -- card: the QuotationRow without what the story decides (JSON). copy_key: equal for equal words of one speaker.
  create table quotation (
    id integer primary key,
    quotation_id text not null,
    lone_id text not null unique,
    statement_id text not null,
    level text not null,
    published_on text,
    copy_key integer not null,
    card text not null
  );
  create index quotation_by_statement on quotation (statement_id);
  create index quotation_by_day on quotation (published_on desc, id);
  create virtual table quotation_fts using fts5 (
    words, context, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  );
  -- In how many quotations a word stands; the row '' counts all quotations.
  create table quotation_term (
    term text primary key,
    quotations integer not null
  ) without rowid;

  -- A person as one article has it; person_id is the person it is taken for over all articles.
  create table article_person (
    id integer primary key,
    article_ord integer not null references article (ord),
    own_id text not null,
    person_id text not null,
    name text not null,
    kind text not null,
    role text,
    aliases text not null,
    mentions integer not null,
    unique (article_ord, own_id)
  );
  create index article_person_by_person on article_person (person_id);

  -- part: speaker, chain (second-hand), candidate (unclear), about (mentioned in the citation).
  create table quotation_person (
    person integer not null references article_person (id) on delete cascade,
    part text not null,
    quotation integer not null references quotation (id) on delete cascade,
    primary key (person, part, quotation)
  ) without rowid;
  create index quotation_person_by_quotation on quotation_person (quotation);

  create table person (
    id text primary key,
    name text not null,
    kind text not null,
    role text,
    aliases text not null,
    quotation_count integer not null,
    article_count integer not null,
    mention_count integer not null
  ) without rowid;
  create table person_form (
    form text not null,
    person_id text not null references person (id) on delete cascade,
    primary key (form, person_id)
  ) without rowid;
  create index person_form_by_person on person_form (person_id);
  create table person_word (
    word text not null,
    person_id text not null references person (id) on delete cascade,
    primary key (word, person_id)
  ) without rowid;
  create index person_word_by_person on person_word (person_id);

  -- What has changed since persons were last counted: counted once after a batch, not once an article.
  create table unsettled_story (id text primary key) without rowid;
  create table unsettled_person (id text primary key) without rowid;

  create table story (
    id text primary key,
    ord integer not null unique,
    title text not null,
    article_ids text not null,
    first_day text,
    last_day text,
    source_count integer not null,
    timeline text not null,
    statements text not null,
    differences text not null,
    highlights text not null
  );
  create index story_by_day on story (last_day desc, ord desc);
  create table story_merge (
    old_id text primary key,
    new_id text not null
  ) without rowid;
  create index story_merge_by_target on story_merge (new_id);
  -- One row an article, with its ord as row id.
  create virtual table topic_fts using fts5 (
    title, persons, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
  );
  create virtual table topic_vocabulary using fts5vocab (topic_fts, row);

  create table slot (
    key text primary key,
    surface text not null,
    channel text not null,
    state text not null,
    message_id text,
    leased_until_ms integer not null,
    attempts integer not null
  ) without rowid;
  create table posted_story (
    surface text not null,
    channel text not null,
    story_id text not null,
    article_ids text not null,
    primary key (surface, channel, story_id)
  ) without rowid;
  create table note (
    key text primary key,
    value text not null
  ) without rowid;
  `,
  `
  alter table article add column correction_note text;
  create index article_by_file on article (file);
  alter table story add column earlier text not null default '[]';

  -- What befell articles after they were first read, for corrections of what was posted.
  create table article_change (
    sequence integer primary key autoincrement,
    article_id text not null,
    kind text not null,
    at text not null
  );

  -- Articles that were taken out of every answer; their versions stand in withdrawn_version.
  create table withdrawn_article (
    id text primary key,
    ord integer not null,
    version integer not null,
    story_id text not null,
    file text not null,
    content_hash text not null,
    reason text not null,
    at text not null
  ) without rowid;
  create table withdrawn_version (
    article_id text not null,
    version integer not null,
    details text not null,
    text text not null,
    findings text not null,
    primary key (article_id, version)
  ) without rowid;

  -- Operators' verdicts, and the articles that they fixed in a story.
  create table story_verdict (
    sequence integer primary key autoincrement,
    type text not null,
    story_id text not null,
    other_story_id text not null,
    article_ids text not null,
    decided_by text not null,
    at text not null
  );
  create table story_pin (
    article_id text primary key,
    story_id text not null
  ) without rowid;
  create index story_pin_by_story on story_pin (story_id);

  create table vector (
    model text not null,
    hash text not null,
    vector blob not null,
    primary key (model, hash)
  ) without rowid;
  `,
  deskTables,
  `
  -- Files of the corpus that need not be read again while they and the rules are the same.
  create table read_file (
    file text primary key,
    stamp text not null,
    articles integer not null
  ) without rowid;
  `,
  `
  -- In how many quotations of its article a person speaks, so that a person of many articles is counted by one walk through an index.
  alter table article_person add column said integer not null default 0;
  update article_person set said = (
    select count(distinct quotation.id) from quotation_person join quotation on quotation.id = quotation_person.quotation and quotation.level <> 'unclear'
      where quotation_person.person = article_person.id and quotation_person.part in ('speaker', 'chain')
  );
  drop index article_person_by_person;
  create index article_person_by_person on article_person (person_id, article_ord, mentions, said);

  -- Which story an article stands in, without reading the article.
  create index article_story on article (ord, story_id);
  `,
  `
  -- Other names of persons, by an operator's word: the folded name, and the person that is meant by it.
  create table person_alias (
    form text primary key,
    alias text not null,
    person_id text not null
  ) without rowid;
  create index person_alias_by_person on person_alias (person_id);
  `,
]

/**
 * The steps that lead from an empty database to the tables of today. A step that has been released is never changed: a change is a new step.
 * No workspace is "" in a column; a body is the whole value. Keys are compared byte by byte, as in SQLite.
 */
export const migrations: readonly string[] = [
  `
  create table subscription (
    ord bigint generated always as identity,
    id text primary key,
    surface text not null,
    workspace text not null,
    channel text not null,
    body jsonb not null
  );
  create index subscription_by_channel on subscription (surface, channel);
  create table follow (
    ord bigint generated always as identity,
    id text primary key,
    surface text not null,
    workspace text not null,
    user_id text not null,
    body jsonb not null
  );
  create index follow_by_user on follow (surface, user_id);

  -- The outbox. uses: the articles with their versions; post_use has the same for the way back.
  create table post (
    key text collate "C" primary key,
    cause text,
    rule text not null,
    surface text not null,
    workspace text not null,
    channel text not null,
    due_ms bigint not null,
    under text collate "C",
    state text not null,
    attempts integer not null default 0,
    leased_until_ms bigint not null default 0,
    holder text not null default '',
    sending_since_ms bigint,
    refusals integer not null default 0,
    message_id text,
    card text,
    uses jsonb not null default '[]',
    story_ids jsonb not null default '[]',
    trouble text,
    sent_ms bigint
  );
  create index post_unfinished on post (due_ms, key) where state in ('planned', 'leased', 'composed', 'sending');
  create index post_by_holder on post (holder) where state in ('planned', 'leased', 'composed', 'sending');
  create index post_by_message on post (message_id) where message_id is not null;
  create index post_by_channel on post (surface, channel, due_ms);
  create index post_by_cause on post (cause);
  create index post_by_parent on post (under) where under is not null;
  create table post_use (
    article_id text not null,
    post_key text collate "C" not null,
    version integer not null,
    primary key (article_id, post_key)
  );
  create index post_use_by_post on post_use (post_key);
  -- What a channel has had.
  create table posted_article (
    surface text not null,
    channel text not null,
    article_id text collate "C" not null,
    post_key text collate "C",
    primary key (surface, channel, article_id)
  );
  create index posted_article_by_post on posted_article (post_key);
  create table correction (
    ord bigint generated always as identity primary key,
    post_key text collate "C" not null,
    at_ms bigint not null,
    note text not null,
    card_before text,
    told_by text collate "C"
  );
  create index correction_by_post on correction (post_key);
  create index correction_untold on correction (ord) where told_by is null;
  create index correction_by_teller on correction (told_by) where told_by is not null;

  create table seen_article (
    article_id text collate "C" primary key,
    seen_ms bigint not null
  );
  create table lane (
    name text primary key,
    free_at_ms double precision not null
  );
  create table fact (
    key text primary key,
    value text not null
  );

  create table quotation_report (
    article_id text not null,
    quotation_id text not null,
    surface text not null,
    workspace text not null,
    user_id text not null,
    remark text not null,
    at_ms bigint not null,
    primary key (article_id, quotation_id, surface, user_id)
  );
  -- settled_ms: when an operator said the newest word; -1 where none did.
  create table quotation_verdict (
    article_id text not null,
    quotation_id text not null,
    verdict text not null,
    settled_ms bigint not null,
    primary key (article_id, quotation_id)
  );
  create table installation (
    surface text not null,
    workspace text not null,
    sealed text not null,
    primary key (surface, workspace)
  );
  create table audit_entry (
    ord bigint generated always as identity primary key,
    surface text not null,
    workspace text not null,
    at_ms bigint not null,
    by_whom text not null,
    what text not null
  );
  create index audit_by_workspace on audit_entry (surface, workspace, at_ms);
  `,
]

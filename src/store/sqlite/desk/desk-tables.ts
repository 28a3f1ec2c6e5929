/**
 * The step of the migrations that makes the desk's tables and carries over what an earlier program had posted.
 * No workspace is "" in a column; a body is the whole value (JSON).
 */
export const deskTables = `
  create table subscription (
    ord integer primary key autoincrement,
    id text not null unique,
    surface text not null,
    workspace text not null,
    channel text not null,
    body text not null
  );
  create index subscription_by_channel on subscription (surface, channel);
  create table follow (
    ord integer primary key autoincrement,
    id text not null unique,
    surface text not null,
    workspace text not null,
    user_id text not null,
    body text not null
  );
  create index follow_by_user on follow (surface, user_id);

  -- The outbox. uses: the articles with their versions (JSON); post_use has the same for the way back.
  create table post (
    key text primary key,
    cause text,
    rule text not null,
    surface text not null,
    workspace text not null,
    channel text not null,
    due_ms integer not null,
    under text,
    state text not null,
    attempts integer not null default 0,
    leased_until_ms integer not null default 0,
    holder text not null default '',
    sending_since_ms integer,
    refusals integer not null default 0,
    message_id text,
    card text,
    uses text not null default '[]',
    story_ids text not null default '[]',
    trouble text,
    sent_ms integer
  ) without rowid;
  create index post_unfinished on post (due_ms) where state in ('planned', 'leased', 'composed', 'sending');
  create index post_by_holder on post (holder) where state in ('planned', 'leased', 'composed', 'sending');
  create index post_by_message on post (message_id) where message_id is not null;
  create index post_by_channel on post (surface, channel, due_ms);
  create index post_by_cause on post (cause);
  create index post_by_parent on post (under) where under is not null;
  create table post_use (
    article_id text not null,
    post_key text not null,
    version integer not null,
    primary key (article_id, post_key)
  ) without rowid;
  create index post_use_by_post on post_use (post_key);
  -- What a channel has had; of before there was an outbox, without a post.
  create table posted_article (
    surface text not null,
    channel text not null,
    article_id text not null,
    post_key text,
    primary key (surface, channel, article_id)
  ) without rowid;
  create index posted_article_by_post on posted_article (post_key);
  create table correction (
    ord integer primary key autoincrement,
    post_key text not null,
    at_ms integer not null,
    note text not null,
    card_before text,
    told_by text
  );
  create index correction_by_post on correction (post_key);
  create index correction_untold on correction (ord) where told_by is null;
  create index correction_by_teller on correction (told_by) where told_by is not null;

  create table seen_article (
    article_id text primary key,
    seen_ms integer not null
  ) without rowid;
  create table lane (
    name text primary key,
    free_at_ms real not null
  ) without rowid;
  create table fact (
    key text primary key,
    value text not null
  ) without rowid;

  create table quotation_report (
    article_id text not null,
    quotation_id text not null,
    surface text not null,
    workspace text not null,
    user_id text not null,
    remark text not null,
    at_ms integer not null,
    primary key (article_id, quotation_id, surface, user_id)
  ) without rowid;
  -- settled_ms: when an operator said the newest word; -1 where none did.
  create table quotation_verdict (
    article_id text not null,
    quotation_id text not null,
    verdict text not null,
    settled_ms integer not null,
    primary key (article_id, quotation_id)
  ) without rowid;
  -- Beside the articles: what a ledger, here or elsewhere, says is hidden.
  create table hidden_quotation (
    article_id text not null,
    quotation_id text not null,
    primary key (article_id, quotation_id)
  ) without rowid;
  create table installation (
    surface text not null,
    workspace text not null,
    sealed text not null,
    primary key (surface, workspace)
  ) without rowid;
  create table audit_entry (
    ord integer primary key autoincrement,
    surface text not null,
    workspace text not null,
    at_ms integer not null,
    by_whom text not null,
    what text not null
  );
  create index audit_by_workspace on audit_entry (surface, workspace, at_ms);

  -- An old key is surface|channel|local time, or surface|channel|local time|topic; a lease that was never closed may have been sent.
  insert into post (key, cause, rule, surface, workspace, channel, due_ms, state, attempts, message_id, sent_ms)
    select cause || '|' || wall, cause, 'digest', surface, '', channel, due_ms,
      case state when 'leased' then 'unknown' else state end, attempts, message_id, case state when 'sent' then due_ms end
    from (
      select surface, channel, state, attempts, message_id, wall, cast(coalesce(strftime('%s', wall), 0) as integer) * 1000 as due_ms,
        surface || '|' || channel || substr(rest, 17) as cause
      from (select *, substr(key, length(surface) + length(channel) + 3) as rest, substr(key, length(surface) + length(channel) + 3, 16) as wall from slot)
    );
  insert or ignore into posted_article (surface, channel, article_id)
    select posted_story.surface, posted_story.channel, one.value from posted_story, json_each(posted_story.article_ids) as one;
  drop table slot;
  drop table posted_story;
`

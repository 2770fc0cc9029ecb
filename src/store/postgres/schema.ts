/**
 * The tables of records in PostgreSQL, as SQL for `psql` (`src/log/FORMAT.md`). Each version only adds to the one
 * before and never touches a leaf, so that the same text makes and renews them.
 */

/** What this program needs; a database that says more has all of it. */
export const VERSION = 1;

export const SCHEMA = `-- smcheck ${VERSION}: records in PostgreSQL 14 or later. To be run by a superuser, or by a database's owner who may
-- make roles; again at any time: it adds what is missing and changes nothing that was recorded.
begin;

do $$
begin
  if current_setting('server_version_num')::int < 140000 then
    raise exception 'smcheck needs PostgreSQL 14 or later';
  end if;
  if getdatabaseencoding() <> 'UTF8' then
    raise exception 'smcheck needs a database in UTF8';
  end if;
  if not exists (select from pg_roles where rolname = 'smcheck_owner') then
    create role smcheck_owner nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'smcheck_writer') then
    create role smcheck_writer nologin;
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant smcheck_owner to %I', current_user);
  end if;
end
$$;

create schema if not exists smcheck authorization smcheck_owner;
set local role smcheck_owner;

create table if not exists smcheck.meta (
  version integer primary key,
  at timestamptz not null default now()
);

-- One row for each computer's log: its head. Only the login that began a log may add to it.
create table if not exists smcheck.log (
  origin text primary key check (octet_length(origin) between 1 and 300),
  login name not null default session_user,
  size bigint not null check (size >= 0),
  frontier bytea not null,
  checkpoint text not null
);

-- "append" has the log's row in hand: a look at it for every leaf would only cost time.
create table if not exists smcheck.leaf (
  origin text not null,
  idx bigint not null check (idx >= 0),
  line bytea not null check (octet_length(line) between 2 and 65535),
  hash bytea not null generated always as (sha256('\\x00'::bytea || line)) stored,
  primary key (origin, idx)
);

create table if not exists smcheck.checkpoint (
  origin text not null references smcheck.log,
  seq bigint not null check (seq >= 0),
  size bigint not null check (size >= 1),
  note text not null,
  primary key (origin, seq)
);

-- The words behind records: the only lines that are ever taken out again.
create table if not exists smcheck.private (
  commit bytea primary key,
  origin text not null references smcheck.log,
  line bytea check (sha256(line) = commit),
  erased_by bigint
);

create table if not exists smcheck.basis (
  digest bytea not null,
  path text not null,
  bytes bytea not null,
  primary key (digest, path)
);

-- What waits for a decision, and what was decided: a help, no proof.
create table if not exists smcheck.book (
  id bigint generated always as identity primary key,
  origin text not null,
  time text not null,
  line bytea not null
);

create or replace function smcheck.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'smcheck: what was recorded stays as it is' using errcode = 'insufficient_privilege';
end
$$;

create or replace trigger stays before update or delete or truncate on smcheck.leaf
  execute function smcheck.refuse_change();
create or replace trigger stays before update or delete or truncate on smcheck.checkpoint
  execute function smcheck.refuse_change();
create or replace trigger stays before delete or truncate on smcheck.log
  execute function smcheck.refuse_change();

-- Settings without which a crash loses what was acknowledged.
create or replace function smcheck.unsafe() returns text language sql stable as $$
  select coalesce(string_agg(name, ', ' order by name), '')
  from unnest(array['fsync', 'full_page_writes', 'synchronous_commit']) as name
  where current_setting(name) = 'off'
$$;

-- Adds lines where the log has the size that is expected: its new size, or -1 where somebody was quicker. Asked again
-- because the answer was lost on its way, it gives that answer and adds nothing.
create or replace function smcheck.append(
  log_origin text, expected bigint, lines bytea[], new_frontier bytea, new_note text, words bytea[]
) returns bigint language plpgsql security definer
set search_path = pg_catalog, pg_temp set lock_timeout = '15s' as $$
declare
  grown bigint := expected + cardinality(lines);
begin
  if smcheck.unsafe() <> '' then
    raise exception '%', smcheck.unsafe() using errcode = 'object_not_in_prerequisite_state';
  end if;
  if expected = 0 then
    insert into smcheck.log (origin, size, frontier, checkpoint)
      values (log_origin, 0, '', '') on conflict do nothing;
  end if;
  if exists (select from smcheck.log where origin = log_origin and login <> session_user) then
    raise exception 'smcheck: % is the log of another login', log_origin using errcode = 'insufficient_privilege';
  end if;
  update smcheck.log set size = grown, frontier = new_frontier, checkpoint = new_note
    where origin = log_origin and size = expected and checkpoint <> new_note;
  if not found then
    if exists (select from smcheck.checkpoint where origin = log_origin and size = grown and note = new_note)
      and lines = array(
        select line from smcheck.leaf
        where origin = log_origin and idx >= expected and idx < grown order by idx
      )
    then
      return grown;
    end if;
    return -1;
  end if;
  insert into smcheck.private (commit, origin, line)
    select sha256(one), log_origin, one from unnest(words) as one on conflict do nothing;
  insert into smcheck.leaf (origin, idx, line)
    select log_origin, expected + place - 1, one from unnest(lines) with ordinality as given (one, place);
  insert into smcheck.checkpoint (origin, seq, size, note)
    select log_origin, coalesce(max(seq) + 1, 0), grown, new_note
    from smcheck.checkpoint where origin = log_origin;
  return grown;
end
$$;

-- Takes words out, which needs a record of the same log that orders it.
create or replace function smcheck.erase(log_origin text, of_commit bytea, because bigint)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from smcheck.leaf where origin = log_origin and idx = because
      and convert_from(line, 'UTF8')::json -> 'body' ->> 'kind' in ('erase', 'dispose')
  ) then
    raise exception 'smcheck: record % orders no erasure', because using errcode = 'insufficient_privilege';
  end if;
  update smcheck.private set line = null, erased_by = because
    where commit = of_commit and origin = log_origin and line is not null;
end
$$;

-- Keeps the files of a basis once; their digest is that of their list, as sha256sum prints it.
create or replace function smcheck.keep_basis(of_digest bytea, paths text[], files bytea[])
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if of_digest <> (
    select sha256(convert_to(string_agg(one, '' order by one collate "C"), 'UTF8'))
    from (
      select encode(sha256(file), 'hex') || '  ' || path || chr(10) as one
      from unnest(paths, files) as given (path, file)
    ) as listed
  ) then
    raise exception 'smcheck: these files have another digest' using errcode = 'check_violation';
  end if;
  insert into smcheck.basis (digest, path, bytes)
    select of_digest, path, file from unnest(paths, files) as given (path, file) on conflict do nothing;
end
$$;

create or replace function smcheck.remember(log_origin text, times text[], lines bytea[])
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into smcheck.book (origin, time, line)
    select log_origin, at, one from unnest(times, lines) with ordinality as given (at, one, place) order by place
$$;

-- Takes out what belongs to an erased record, whoever remembered it.
create or replace function smcheck.forget(of_commit text)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from smcheck.book where position(convert_to(of_commit, 'UTF8') in line) > 0
$$;

create or replace function smcheck.forget_old(log_origin text, before text)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from smcheck.book where origin = log_origin and time < before
$$;

revoke all on all tables in schema smcheck from public;
revoke all on all functions in schema smcheck from public;
grant usage on schema smcheck to smcheck_writer;
grant select on all tables in schema smcheck to smcheck_writer;
grant execute on all functions in schema smcheck to smcheck_writer;

insert into smcheck.meta (version) values (${VERSION}) on conflict do nothing;
commit;
`;

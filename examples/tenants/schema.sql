-- The organizations, and the first UTC day to keep of each. Keys are elsewhere: see keys.ts.
-- After a new key: update tenants set refused_at = null, refused_because = null where organization = '...'
create table if not exists tenants (
  organization text primary key,
  since date not null,
  refused_at timestamptz,
  refused_because text
);

-- What ran when, on which worker. A run without an end was killed.
create table if not exists tenant_runs (
  run bigint generated always as identity primary key,
  organization text not null,
  worker integer not null,
  started_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  status text,
  reason text
);

-- How far each organization lags: days that are over and not stored, and days that may still change.
create or replace view tenant_lag as
with due as (
  select t.organization, s.stream, d::date as day
  from tenants t
  cross join (values ('cost'), ('usage')) s (stream)
  cross join generate_series(t.since::timestamp, (now() at time zone 'UTC')::date - 1, interval '1 day') d
)
select
  due.organization,
  due.stream,
  count(*) filter (where l.day is null) as days_missing,
  min(due.day) filter (where l.day is null) as first_missing,
  count(*) filter (where not l.settled) as days_settling,
  now() - max(l.read_at) as since_last_read,
  (select refused_because from tenants t where t.organization = due.organization) as refused_because
from due
left join claude.days l on l.organization_id = due.organization and l.stream = due.stream and l.day = due.day
group by due.organization, due.stream;

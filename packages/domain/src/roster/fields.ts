/** Purpose, readers and term of every stored field of the roster; a stored field without a line here fails the build. */
import { type TeamFieldRule, teamField } from '../teams/index.ts';

const plan = (purpose: string): TeamFieldRule => ({ ...teamField(purpose), term: 'plan' });
const mine = (purpose: string): TeamFieldRule => ({
  dataClass: 1,
  purpose,
  readers: ['self', 'team'],
  term: 'plan',
});

const kindWord = (purpose: string): TeamFieldRule => ({
  dataClass: 1,
  purpose,
  readers: ['self'],
  term: 'kind_word',
});
const link = (purpose: string): TeamFieldRule => ({
  dataClass: 1,
  purpose,
  readers: ['system'],
  term: 'link',
});

const shape = {
  tenant_id: plan('keeps municipalities apart'),
  team_id: plan('keeps teams apart'),
  id: plan('names it'),
  kind: plan('a round or another task'),
  title: plan('what a task is about'),
  zone_id: plan('where'),
  mode: plan('walking, cycling or by mobility scooter'),
  capacity: plan('how many can come'),
  minimum: plan('how many are needed; two at least for a round'),
  needs: plan('what somebody must be able to do'),
  meeting_place: plan('where we meet'),
} as const;

/** Keyed by table, then by column. */
export const rosterFields = {
  roster_templates: {
    ...shape,
    weekdays: plan('on which days'),
    start_minute: plan('from when, on the Dutch clock'),
    minutes: plan('how long'),
    season: plan('all year, or the dark or light half'),
    skip_holidays: plan('no round on public holidays'),
    sign_off_hours: plan('until when somebody can sign off'),
    starts_on: plan('first day'),
    ends_on: plan('last day'),
    made_at: plan('when it was made'),
  },
  roster_items: {
    ...shape,
    template_id: plan('which pattern made it'),
    day: plan('the Dutch day it starts'),
    starts_at: plan('when'),
    ends_at: plan('until when'),
    note: plan('a word of the coordinator'),
    taken: plan('places that are held'),
    sign_off_until: plan('until when somebody can sign off'),
    cancelled_at: plan('that it does not go on'),
    cancel_reason: plan('why it does not go on'),
    revision: plan('how often its time changed, for calendars'),
    changed_at: plan('when its time changed, for calendars'),
    made_at: plan('when it was made'),
  },
  calendar_feeds: {
    tenant_id: plan('keeps municipalities apart'),
    team_id: plan('keeps teams apart'),
    person_id: { ...mine('whose calendar'), readers: ['self'], term: 'member' },
    token_hash: { ...mine('the secret address, as a hash only'), readers: ['system'], term: 'member' },
    made_at: { ...mine('since when'), readers: ['self'], term: 'member' },
  },
  roster_signups: {
    tenant_id: plan('keeps municipalities apart'),
    team_id: plan('keeps teams apart'),
    id: plan('names the place'),
    item_id: plan('for what'),
    person_id: { ...mine('who comes'), term: 'member' },
    state: mine('has a place, waits, is offered one, or comes if nobody else does'),
    wants_mate: mine('asks for somebody to walk with'),
    swap_open: mine('offers the place to a team mate'),
    swap_item_id: mine('the place asked in return'),
    since: plan('who waits longest'),
    offered_until: mine('until when to confirm'),
    placed_by: mine('oneself, the coordinator, a swap, or being reserve'),
    reminded_at: plan('that a reminder went out'),
    confirmed_at: mine('said once more: I come'),
  },
  task_logs: {
    tenant_id: plan('keeps municipalities apart'),
    team_id: plan('keeps teams apart'),
    item_id: plan('which task'),
    minutes: plan('how long it took'),
    cards: plan('cards or flyers given'),
    talks: plan('talks with neighbours'),
    written_by: { ...mine('who wrote it down'), readers: ['system'] },
    written_at: plan('when it was written down'),
  },
  task_log_people: {
    tenant_id: plan('keeps municipalities apart'),
    team_id: plan('keeps teams apart'),
    item_id: plan('which task'),
    person_id: mine('who was there'),
  },
  missed_notes: {
    tenant_id: kindWord('keeps municipalities apart'),
    team_id: kindWord('keeps teams apart'),
    item_id: kindWord('which round'),
    person_id: kindWord('who is asked whether all is well'),
    made_at: kindWord('so that it goes after two weeks'),
  },
  place_links: {
    tenant_id: link('keeps municipalities apart'),
    signup_id: link('for which place'),
    token_hash: link('the link in the mail, as a hash only'),
    expires_at: link('worth nothing after the start'),
    used_at: link('works once'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, TeamFieldRule>>>>;

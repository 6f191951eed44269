import { pointsAtNobody, type PersonalData } from './personal-data/index.js';

export const platformPersonalData: PersonalData = {
  audit_entry: {
    whose: '$1::text IN (actor_id::text, subject_id)',
    kept: {
      [pointsAtNobody]: 'actor_id subject_id details',
      'the trail says what was done, and nobody can change it': 'at action subject_type request_id',
      'why somebody decided so, in their words, which only administrators read': 'reason',
    },
    nobodys: 'id',
  },
  client_mutation: {
    // What was answered to others names a person by their id, too.
    whose: 'person_id = $1::uuid OR strpos(answer::text, $1::text) > 0',
    erasedWithRow: 'person_id client_mutation_id operation input_sha256 answer created_at',
  },
  sign_in: {
    whose: 'person_id = $1',
    erasedWithRow: 'id person_id token_hash way user_agent created_at last_seen_at expires_at ended_at',
  },
  known_device: { whose: 'person_id = $1', erasedWithRow: 'token_hash person_id used_on' },
  sign_in_attempt: {
    kept: { 'a digest of an address that was typed, for a quarter of an hour': 'key points expire' },
  },
  outbox_event: {
    whose: 'strpos(payload::text, $1::text) > 0',
    kept: { 'ids alone, for a week': 'payload' },
    nobodys: 'id name occurred_at request_id',
  },
  outbox_receipt: {
    kept: { 'what a fault said, for whoever mends it': 'last_error' },
    nobodys: 'id event_id subscriber due_at attempts received_at',
  },
  restoration: {
    whose: '$1::uuid IN (let_go_by)',
    kept: { [pointsAtNobody]: 'let_go_by' },
    nobodys: 'id restored_at taken_at erasures_left let_go_at',
  },
  failed_job: {
    kept: { 'ids of rows alone, and what a fault said, for whoever mends it': 'payload error' },
    nobodys: 'id job key request_id attempts failed_at retried_at',
  },
  work_tally: { nobodys: 'kind name outcome count seconds last_at' },
  sweep: { nobodys: 'name due_at leased_until seen_at' },
  applied_rules: { nobodys: 'name sha256 applied_at' },
  migration: { nobodys: 'id timestamp name' },
};

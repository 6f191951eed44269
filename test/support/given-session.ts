import type { GivenCompany } from './given-company.js';

export type SessionFacts = {
  hostId?: string;
  title?: string;
  kind?: 'WEBINAR' | 'WORKSHOP';
  language?: string;
  tags?: string[];
  /** An hour long unless `endsAt` says otherwise. */
  startsAt?: string;
  endsAt?: string;
  capacity?: number | null;
  joinUrl?: string | null;
  status?: 'DRAFT' | 'SCHEDULED' | 'COMPLETED' | 'CANCELLED';
  checkInCode?: string;
  replayCounts?: boolean;
};

/** All that scheduling one needs besides its programme, for a day that is over. */
export const planOfYesterday = {
  kind: 'WEBINAR',
  title: 'Yesterday',
  description: 'Too late.',
  language: 'en',
  startsAt: '2026-02-01T09:00:00Z',
  endsAt: '2026-02-01T10:00:00Z',
  timeZone: 'Europe/Paris',
};

/** A session of a programme, a week after the day on which a test's clock begins. */
export async function givenSession(
  given: GivenCompany,
  programmeId: string,
  facts: SessionFacts = {},
): Promise<string> {
  const startsAt = facts.startsAt ?? '2026-03-09T09:00:00Z';
  return given.insert('session', {
    programme_id: programmeId,
    host_id: facts.hostId ?? (await given.person()),
    kind: facts.kind ?? 'WEBINAR',
    title: facts.title ?? 'Write for the web',
    description: 'What a good post needs.',
    language: facts.language ?? 'en',
    tags: facts.tags ?? [],
    starts_at: startsAt,
    ends_at: facts.endsAt ?? new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
    time_zone: 'Europe/Paris',
    join_url: facts.joinUrl === undefined ? 'https://meet.example.com/abc' : facts.joinUrl,
    capacity: facts.capacity === undefined ? 20 : facts.capacity,
    status: facts.status ?? 'SCHEDULED',
    check_in_code: facts.checkInCode ?? 'K7M3QX',
    replay_counts: facts.replayCounts ?? false,
    created_at: '2026-01-15T09:00:00Z',
  });
}

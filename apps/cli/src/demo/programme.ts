import type { ProgrammeInput } from '@sillage/programmes';

/** The demo's programme: three levels, each asking for practice. */
export const socialMedia: ProgrammeInput = {
  key: 'social-media',
  name: 'Social media champions',
  description:
    'For colleagues who like to speak about their work on social media, and to help others begin. Five minutes of reading, one session, and somebody who walks a little ahead.',
  guideKey: 'good-practices',
  levels: [
    {
      key: 'champion',
      name: 'Champion',
      rank: 1,
      validityMonths: 24,
      criteria: [
        { kind: 'GUIDE_ACKNOWLEDGED', required: 1 },
        { kind: 'SESSIONS_ATTENDED', required: 1 },
        { kind: 'HAS_MENTOR', required: 1 },
      ],
    },
    {
      key: 'mentor',
      name: 'Mentor',
      rank: 2,
      validityMonths: 24,
      criteria: [
        { kind: 'SESSIONS_ATTENDED', required: 2 },
        { kind: 'MENTEES_LABELLED', required: 2 },
      ],
    },
    {
      key: 'ambassador',
      name: 'Ambassador',
      rank: 3,
      validityMonths: null,
      criteria: [
        { kind: 'HOLDS_LEVEL', required: 6, argument: 'mentor' },
        { kind: 'MENTEES_LABELLED', required: 4 },
      ],
    },
  ],
};

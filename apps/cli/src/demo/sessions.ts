import type { SessionPlan } from '@sillage/webinars';

type Plan = Omit<SessionPlan, 'startsAt' | 'endsAt' | 'timeZone'> & { readonly minutes: number };

const webinar = { kind: 'WEBINAR', place: null, replayUrl: null, capacity: 200, minutes: 45 } as const;
const meeting = 'https://meet.example.com/sillage';

/** Sessions of the past, one for each wave of champions, in order. */
export const pastSessions: readonly Plan[] = [
  {
    ...webinar,
    title: 'Your first post',
    description: 'What to say, what to leave out, and how to say that you work here. Bring a picture you like.',
    language: 'en',
    tags: ['start'],
    joinUrl: `${meeting}/first-post`,
  },
  {
    ...webinar,
    title: 'Vos premiers pas sur les réseaux',
    description: 'Choisir un réseau, écrire avec ses mots, répondre avec calme. En français, avec vos questions.',
    language: 'fr',
    tags: ['start'],
    joinUrl: `${meeting}/premiers-pas`,
  },
  {
    ...webinar,
    title: 'When it gets loud',
    description: 'Three real threads, and what we would answer today. Nobody is named.',
    language: 'en',
    tags: ['answers'],
    joinUrl: `${meeting}/loud`,
  },
  {
    ...webinar,
    title: 'Mentoring a colleague',
    description: 'Twenty minutes a month are enough. What to do in them.',
    language: 'en',
    tags: ['mentoring'],
    joinUrl: `${meeting}/mentoring`,
  },
];

/** Under way when the demo is made: its check-in stays open until the day after. */
export const presentSession: Plan = {
  ...webinar,
  title: 'Open hour: ask anything',
  description: 'Come when you like, with any question about posting, sharing and answering.',
  language: 'en',
  tags: ['start'],
  joinUrl: `${meeting}/open-hour`,
  minutes: 120,
};

/** Sessions to come, with the days until them. */
export const comingSessions: readonly (Plan & { readonly inDays: number })[] = [
  {
    ...webinar,
    title: 'Your first post',
    description: 'What to say, what to leave out, and how to say that you work here. Bring a picture you like.',
    language: 'en',
    tags: ['start'],
    joinUrl: `${meeting}/first-post-again`,
    inDays: 3,
  },
  {
    ...webinar,
    title: 'Écrire avec un assistant, rester soi-même',
    description: 'Ce qu’un assistant fait bien, ce qu’il ne sait pas, et comment garder sa voix.',
    language: 'fr',
    tags: ['assistant'],
    joinUrl: `${meeting}/assistant`,
    inDays: 9,
  },
  {
    kind: 'WORKSHOP',
    title: 'Pictures from your own desk',
    description: 'An afternoon on site with a photographer and your telephone. Eight places.',
    language: 'en',
    tags: ['pictures'],
    place: 'Lyon, Building B, room 204',
    joinUrl: null,
    replayUrl: null,
    capacity: 8,
    minutes: 150,
    inDays: 16,
  },
];

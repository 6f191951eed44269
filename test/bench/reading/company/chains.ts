import { randomNumbers } from '../../random-numbers.js';
import type { Sizes } from './sizes.js';

/** Somebody who is enrolled; `place` is their number among the members, from 1. */
export interface Member {
  readonly place: number;
  readonly kind: 'champion' | 'on-the-way' | 'alumnus' | 'left' | 'paused';
  readonly founder: boolean;
  /** The member who mentors or mentored them, how deep that makes them, and since how many days. */
  readonly mentor: number | null;
  readonly generation: number | null;
  readonly mentoredFor: number | null;
  readonly enrolledFor: number;
  /** Of champions: days since the first label, and since the second level. */
  readonly labelledFor: number | null;
  readonly mentorLevelFor: number | null;
  /** The current text of the guide, and how many sessions of the past. */
  readonly acknowledged: boolean;
  readonly attended: number;
}

/** Days since the first label of all; below the validity of 24 months, so that none lapses and the first are to be renewed. */
const firstLabel = 712;
const lastLabel = 4;
const mentorForDays = 30;
const deepest = 12;
/** One place less than the programme gives, for a pending offer. */
const menteesAtMost = 4;

/**
 * Two years of the programme as they could have gone: champions bring champions, the more the more there are. Who meets
 * every criterion holds the level, and who does not, does not: the product's own look at everybody finds nothing to do.
 */
export function growChains(sizes: Sizes): Member[] {
  const random = randomNumbers(42);
  const champions = growChampions(sizes, random);
  const active = new Map<number, number>();
  const members: Member[] = champions.map((champion) => ({ ...champion }));
  for (let place = sizes.champions + 1; place <= sizes.enrolled; place += 1) {
    const mentor = place % 10 < 3 ? freeMentor(champions, active, random) : null;
    members.push(onTheWay(place, mentor, random));
  }
  return members;
}

function growChampions({ champions, founders }: Sizes, random: () => number): Member[] {
  const grown: Member[] = [];
  const children = new Map<number, number[]>();
  let eligible = 0;
  for (let index = 0; index < champions; index += 1) {
    const place = index + 1;
    const labelledFor = daysOf(index / champions);
    while ((grown[eligible]?.labelledFor ?? 0) >= labelledFor + mentorForDays) eligible += 1;
    const founder = index < founders;
    const drawn = founder ? undefined : grown[Math.floor(eligible * Math.sqrt(random()))];
    const mentor = drawn === undefined ? undefined : (drawn.generation ?? 0) < deepest ? drawn : grown[0];
    const mentoredFor = mentor === undefined ? null : labelledFor + 8 + Math.floor(random() * 20);
    if (mentor !== undefined) children.set(mentor.place, [...(children.get(mentor.place) ?? []), labelledFor]);
    grown.push({
      place,
      kind: 'champion',
      founder,
      mentor: mentor?.place ?? null,
      generation: mentor === undefined ? 0 : (mentor.generation ?? 0) + 1,
      mentoredFor,
      enrolledFor: mentoredFor ?? labelledFor + 10,
      labelledFor,
      mentorLevelFor: null,
      acknowledged: place % 10 < 7,
      attended: 1 + (place % 4),
    });
  }
  return grown.map((champion) => {
    const [, second] = (children.get(champion.place) ?? []).toSorted((a, b) => b - a);
    if (second === undefined) return champion;
    return { ...champion, mentorLevelFor: second, attended: Math.max(2, champion.attended) };
  });
}

/** Exponential: slow in the first year, fast in the last months. */
function daysOf(share: number): number {
  const grown = Math.log(1 + share * (Math.E ** 3 - 1)) / 3;
  return lastLabel + (firstLabel - lastLabel) * (1 - grown);
}

function freeMentor(champions: readonly Member[], active: Map<number, number>, random: () => number): Member | null {
  for (let tries = 0; tries < 20; tries += 1) {
    const mentor = champions[Math.floor(random() * champions.length)];
    if (mentor === undefined || (mentor.labelledFor ?? 0) < 3 * mentorForDays) continue;
    const mentees = active.get(mentor.place) ?? 0;
    if (mentees >= menteesAtMost) continue;
    active.set(mentor.place, mentees + 1);
    return mentor;
  }
  return null;
}

function onTheWay(place: number, drawn: Member | null, random: () => number): Member {
  const kind = kindOf(place);
  const mentor = kind === 'on-the-way' ? drawn : null;
  const enrolledFor = 5 + Math.floor(random() * 300);
  const mentoredFor = mentor === null ? null : Math.min(enrolledFor, 3 + Math.floor(random() * 60));
  const acknowledged = kind === 'on-the-way' && place % 3 === 0;
  const attends = place % 5 < 2 || kind === 'alumnus';
  const founder = kind === 'on-the-way' && mentor === null && place % 200 === 9;
  return {
    place,
    kind,
    founder,
    mentor: mentor?.place ?? null,
    generation: mentor === null ? null : (mentor.generation ?? 0) + 1,
    mentoredFor,
    enrolledFor: kind === 'alumnus' ? 900 : enrolledFor,
    labelledFor: null,
    mentorLevelFor: null,
    acknowledged,
    // Whoever has read, and has a mentor or founds a chain, lacks the session: with it, they would hold the label.
    attended: attends && !(acknowledged && (mentor !== null || founder)) ? 1 + (place % 2) : 0,
  };
}

function kindOf(place: number): Member['kind'] {
  if (place % 50 === 11) return 'left';
  if (place % 40 === 17) return 'paused';
  if (place % 200 === 31) return 'alumnus';
  return 'on-the-way';
}

import type { Criterion, Fact } from './journey-rows.js';

type Language = 'en' | 'fr';
type Words = Record<Language, (values: { required: number; argument: string; level: string }) => string>;

const many = (count: number, one: string, other: string): string => (count === 1 ? one : other);

// French counts zero and one alike, and no criterion asks for nothing.
const criteria: Record<Criterion['kind'], Words> = {
  GUIDE_ACKNOWLEDGED: {
    en: () => 'Read the guide and acknowledge its current version',
    fr: () => 'Lire le guide et prendre connaissance de sa version actuelle',
  },
  SESSIONS_ATTENDED: {
    en: ({ required: n, argument }) =>
      many(n, 'Attend a session', `Attend ${n} sessions`) + (argument === '' ? '' : ` about “${argument}”`),
    fr: ({ required: n, argument }) =>
      many(n, 'Assister à une session', `Assister à ${n} sessions`) +
      (argument === '' ? '' : ` sur «\u00a0${argument}\u00a0»`),
  },
  HAS_MENTOR: { en: () => 'Have a mentor', fr: () => 'Avoir un parrain ou une marraine' },
  MENTEES_LABELLED: {
    en: ({ required: n }) => many(n, 'Help a colleague to the label', `Help ${n} colleagues to the label`),
    fr: ({ required: n }) =>
      many(n, 'Accompagner un·e collègue jusqu’au label', `Accompagner ${n} collègues jusqu’au label`),
  },
  HOLDS_LEVEL: {
    en: ({ required: n, level }) => `Hold the level ${level} for ${many(n, 'a month', `${n} months`)}`,
    fr: ({ required: n, level }) => `Porter le niveau ${level} depuis ${many(n, 'un mois', `${n} mois`)}`,
  },
  SELF_DECLARED: { en: ({ argument }) => argument, fr: ({ argument }) => argument },
};

export function describe({ kind, required, argument, held_level }: Criterion, language: Language): string {
  return criteria[kind][language]({ required, argument: argument ?? '', level: held_level ?? argument ?? '' });
}

const languageNames: Record<Language, Intl.DisplayNames> = {
  en: new Intl.DisplayNames(['en'], { type: 'language' }),
  fr: new Intl.DisplayNames(['fr'], { type: 'language' }),
};

/** A fact of one's own, so that everybody in it is named. */
export function summaryOf({ kind, text, number, person_id }: Fact, language: Language): string {
  const french = language === 'fr';
  switch (kind) {
    case 'GUIDE_ACKNOWLEDGED': {
      const name = languageNames[language].of(text ?? '') ?? '';
      return french ? `Version ${number} du guide, lue en ${name}` : `Version ${number} of the guide, read in ${name}`;
    }
    case 'SESSIONS_ATTENDED':
      return french ? `«\u00a0${text}\u00a0»` : `“${text}”`;
    case 'HAS_MENTOR':
      if (person_id === null) return french ? 'À l’origine d’une lignée' : 'Founder of a chain';
      if (text === null) return french ? 'Avec un parrain ou une marraine' : 'With a mentor';
      return french ? `Avec ${text}` : `With ${text}`;
    case 'MENTEES_LABELLED':
      if (text === null) return french ? 'Un·e collègue a obtenu le label' : 'A colleague received the label';
      return french ? `${text} a obtenu le label` : `${text} received the label`;
    case 'HOLDS_LEVEL':
      return french ? `${text} depuis cette date` : `${text} since then`;
    case 'SELF_DECLARED':
      return french ? 'Déclaré par vous' : 'Declared by you';
    default:
      return kind satisfies never;
  }
}

import { texts } from '@sillage/platform';

/** How each figure is counted: said in the schema, in every report and in the interface by the same words. */
export const metricTexts = texts({
  headcount: {
    en: 'People who are active in the company, in the chosen units and country. A past day keeps the headcount of that day.',
    fr: 'Personnes actives dans l’entreprise, dans les entités et le pays choisis. Une journée passée garde l’effectif de ce jour-là.',
  },
  invited: {
    en: 'Of these, people whom a colleague has ever offered to sponsor in this programme.',
    fr: 'Parmi elles, personnes à qui une ou un collègue a proposé, un jour, un parrainage dans ce programme.',
  },
  enrolled: {
    en: 'Of these, people enrolled in the programme; a pause counts as enrolled, leaving does not.',
    fr: 'Parmi elles, personnes inscrites au programme ; une pause compte comme une inscription, un départ non.',
  },
  acknowledged: {
    en: 'Of these, people who have acknowledged the programme’s guide in its current material version, enrolled or not.',
    fr: 'Parmi elles, personnes qui ont pris connaissance du guide du programme dans sa version majeure actuelle, inscrites ou non.',
  },
  trained: {
    en: 'Of these, people who have attended at least one session of the programme, or its replay.',
    fr: 'Parmi elles, personnes qui ont suivi au moins une session du programme, en direct ou en rediffusion.',
  },
  labelled: {
    en: 'Of these, people who hold a label of the programme today.',
    fr: 'Parmi elles, personnes qui détiennent aujourd’hui un label du programme.',
  },
  mentoring: {
    en: 'Of these, people who have ever had at least one mentee in the programme.',
    fr: 'Parmi elles, personnes qui ont eu, un jour, au moins une ou un filleul dans le programme.',
  },
  retained90: {
    en: 'Of these, people who hold a label and have held it without a break for 90 days or more.',
    fr: 'Parmi elles, personnes qui détiennent un label, sans interruption depuis 90 jours ou plus.',
  },
  adoptionRate: {
    en: 'Labelled divided by headcount, from 0 to 1.',
    fr: 'Personnes labellisées divisées par l’effectif, de 0 à 1.',
  },
  acknowledgedRate: {
    en: 'Acknowledged divided by headcount, from 0 to 1.',
    fr: 'Personnes ayant pris connaissance du guide divisées par l’effectif, de 0 à 1.',
  },
});

export type Metric = keyof typeof metricTexts;
export const metrics = Object.keys(metricTexts) as Metric[];

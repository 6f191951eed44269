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
    en: 'Of these, people who have attended at least one session of the programme, or its replay where that counts.',
    fr: 'Parmi elles, personnes qui ont suivi au moins une session du programme, en direct ou en rediffusion lorsqu’elle compte.',
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

/** How champions draw others in, and stay. */
export const spreadMetricTexts = texts({
  generations: {
    en: 'People who hold a label of the programme, by how many mentors stand between them and the founder of their chain: founders are generation 0, whom they sponsored generation 1, and so on. Whoever holds a label without a mentor begins a chain.',
    fr: 'Personnes qui détiennent un label du programme, selon le nombre de parrainages qui les séparent de la personne fondatrice de leur lignée : les fondatrices sont la génération 0, celles qu’elles ont parrainées la génération 1, et ainsi de suite. Qui détient un label sans parrainage commence une lignée.',
  },
  reproduction: {
    en: 'Of champions who got their first label 180 to 540 days ago: how many of their mentees got their own first label within 180 days after theirs, on average. Champions without such a mentee, and those who left since, are counted. The interval holds the true mean nine times in ten (a mean of counts that vary more than chance alone, by a gamma distribution with the mean and variance seen). Above 1 the programme grows by itself. Fewer than 30 such champions: too early to say.',
    fr: 'Parmi les championnes et champions dont le premier label date de 180 à 540 jours : combien de leurs filleul·es ont obtenu leur propre premier label dans les 180 jours après le leur, en moyenne. Qui n’en a aucun·e et qui est parti·e depuis compte aussi. L’intervalle contient la vraie moyenne neuf fois sur dix (moyenne de nombres plus dispersés que le seul hasard, par une loi gamma de la moyenne et de la variance observées). Au-dessus de 1, le programme grandit de lui-même. Moins de 30 personnes dans ce cas : il est trop tôt pour le dire.',
  },
  generationDays: {
    en: 'Days from the first label of a champion to the first label among their mentees, in whole weeks: the median by Kaplan and Meier, where whoever has no such mentee so far counts as still waiting. Null while half are still waiting, or under 30 champions.',
    fr: 'Jours entre le premier label d’une championne ou d’un champion et le premier label parmi ses filleul·es, en semaines entières : médiane de Kaplan et Meier, où qui n’a pas encore de tel·le filleul·e compte comme en attente. Nul tant que la moitié attend encore, ou sous 30 personnes.',
  },
  cohorts: {
    en: 'People by the month (UTC) of their first label of the programme, and how many of them held one 3, 6 and 12 months after it, whatever happened in between; who lapsed, gave it back or left the company holds none.',
    fr: 'Personnes selon le mois (UTC) de leur premier label du programme, et combien d’entre elles en détenaient un 3, 6 et 12 mois après, quoi qu’il se soit passé entre-temps ; qui l’a laissé expirer, l’a rendu ou a quitté l’entreprise n’en détient plus.',
  },
  projection: {
    en: 'The day on which the share of label holders reaches a goal if it goes on as in the last twelve weeks: a random walk with drift over the published shares, with an interval of 90 %.',
    fr: 'Le jour où la part des personnes labellisées atteint un objectif si elle évolue comme sur les douze dernières semaines : marche aléatoire avec dérive sur les parts publiées, avec un intervalle à 90 %.',
  },
});

import { texts, type Role, type Text } from '@sillage/platform';

export const peopleTexts = texts({
  levelNeedsProgramme: {
    en: 'A level is looked for within a programme: give the programme too.',
    fr: 'Un niveau se cherche dans un programme : indiquez aussi le programme.',
  },
  alumniNeedProgramme: {
    en: 'Alumni are looked for within a programme: give the programme too.',
    fr: 'Les alumni se cherchent dans un programme : indiquez aussi le programme.',
  },
  alumniHoldNoLevel: {
    en: 'Alumni hold no level any more: leave the level out.',
    fr: 'Les alumni n’ont plus de niveau : n’indiquez pas de niveau.',
  },
  forAdministrators: {
    en: 'Only administrators look for people by their role, or for those who left.',
    fr: 'Seules les personnes qui administrent Sillage cherchent par rôle, ou parmi les personnes parties.',
  },
  unknownProgramme: { en: 'There is no such programme.', fr: 'Ce programme n’existe pas.' },
  unknownUnit: { en: 'There is no such unit.', fr: 'Cette entité n’existe pas.' },
  adminIsOfTheWholeCompany: {
    en: 'An administrator is one for the whole company: leave out the unit and the programme.',
    fr: 'L’administration porte sur toute l’entreprise : n’indiquez ni entité ni programme.',
  },
  hasLeft: {
    en: 'This person has left the company: a role is for people who are here.',
    fr: 'Cette personne a quitté l’entreprise : un rôle se confie à quelqu’un qui y est.',
  },
  /** What the unit at the top is called until the company says its name. */
  company: { en: 'Company', fr: 'Entreprise' },
  lastAdmin: {
    en: 'This is the last administrator. Name another one first.',
    fr: 'C’est la dernière personne qui administre Sillage. Désignez-en d’abord une autre.',
  },
  notOneself: {
    en: 'You cannot erase yourself. Ask another administrator.',
    fr: 'Vous ne pouvez pas vous effacer vous-même. Demandez à une autre personne qui administre Sillage.',
  },
  erasedPerson: { en: 'Somebody who was erased', fr: 'Une personne effacée' },
  quietHour: {
    en: 'Give a time of day as HH:MM, such as 20:00.',
    fr: 'Indiquez une heure au format HH:MM, par exemple 20:00.',
  },
  mutedKinds: {
    en: 'Each kind is written in capitals, such as SESSION_SOON; at most 50 of them.',
    fr: 'Chaque type s’écrit en majuscules, par exemple SESSION_SOON ; 50 au plus.',
  },
});

/** What each role is called. */
export const roleTexts: Record<Role, Text> = {
  TRAINER: { en: 'Trainer', fr: 'Animation des sessions' },
  GUIDE_OWNER: { en: 'Guide owner', fr: 'Responsable du guide' },
  PROGRAMME_MANAGER: { en: 'Programme manager', fr: 'Pilotage du programme' },
  LOCAL_LEAD: { en: 'Local lead', fr: 'Relais local' },
  HR_ANALYST: { en: 'HR analyst', fr: 'Analyse RH' },
  ADMIN: { en: 'Administrator', fr: 'Administration' },
};

import {
  country,
  emailAddress,
  locale,
  text,
  timeZone,
  trueOrFalse,
  unitPath,
  type CellKind,
} from './people-file.cells.js';
import { onto, ontoManager, ontoPartOfName, type PersonColumn } from '../merging/people-merge.columns.js';
import { unitLimits } from '../unit-names.js';

export type Defaults = { locale: string; timeZone: string; country: string };

export interface HrColumnDefinition {
  /** A file without it is refused, and a row whose cell is empty is rejected. */
  required?: true;
  /** Other names that it may have in the header. Case, accents, blanks and hyphens make no difference. */
  also?: readonly string[];
  /** What it says, for whoever prepares the file: plain text, a line. */
  about: string;
  /** How a cell is read, and when it is refused. */
  cell: CellKind;
  /** What an empty cell says; nothing, unless it is given. */
  empty?: (defaults: Defaults) => string;
  /** Its type in `people_import_row`; null when it waits there as part of another column. */
  staged: 'text' | 'integer' | 'boolean' | null;
  /** Its name there, when that is another. */
  stagedAs?: string;
  /** What becomes of it in the directory: `key` finds the person; null is no column of theirs. */
  person: PersonColumn | 'key' | null;
}

/**
 * The columns of HR's file, in the order of its description. What must know them reads it here: the header, the check of
 * a row, COPY into the staging table, the SQL that compares and writes, the documentation and `--help`.
 *
 * To add one: describe it here, give `people_import_row` (and `person`) the column in a migration, and let
 * `npm run cli -- schema` write the documentation. A test names what is missing.
 */
const columns = {
  external_id: {
    required: true,
    also: [
      'matricule',
      'numéro de matricule',
      'numéro matricule',
      'n° matricule',
      'no matricule',
      'identifiant',
      'identifiant externe',
      'id externe',
    ],
    about: 'HR’s number for the person, which is nobody else’s.',
    cell: text({ atMost: 100 }),
    staged: 'text',
    person: 'key',
  },
  previous_external_id: {
    also: [
      'ancien matricule',
      'ancien numéro de matricule',
      'ancien n° matricule',
      'matricule précédent',
      'matricule antérieur',
      'ancien identifiant',
      'ancien identifiant externe',
      'identifiant précédent',
      'previous id',
    ],
    about:
      'The external_id that the person had before, when HR gives them another: everything that is theirs stays theirs.',
    cell: text({ atMost: 100 }),
    staged: 'text',
    person: null,
  },
  email: {
    also: [
      'courriel',
      'courrier électronique',
      'adresse électronique',
      'adresse de courriel',
      'adresse courriel',
      'adresse e-mail',
      'adresse mail',
      'adresse de messagerie',
      'mail',
      'mél',
    ],
    about: 'Their address. Whoever has none gets messages in the app only.',
    cell: emailAddress,
    staged: 'text',
    person: onto('email'),
  },
  given_name: {
    also: ['prénom', 'prénoms', 'first name'],
    about: 'Their given name.',
    cell: text({ atMost: 200, words: true }),
    staged: 'text',
    person: ontoPartOfName('given_name'),
  },
  family_name: {
    also: ['nom', 'nom de famille', 'last name', 'surname'],
    about: 'Their family name.',
    cell: text({ atMost: 200, words: true }),
    staged: 'text',
    person: ontoPartOfName('family_name'),
  },
  display_name: {
    also: ['nom complet', 'nom affiché'],
    about: 'The name that is shown, made of the two parts where it is empty. Alone, it gives the two parts.',
    cell: text({ atMost: 400, words: true }),
    staged: 'text',
    // Without any name the id stands in, until HR knows better.
    person: onto('display_name', 'coalesce(s.display_name, p.display_name, s.external_id)'),
  },
  country: {
    also: ['pays', 'code pays'],
    about: 'The country that they work in. Empty: the company’s default.',
    cell: country,
    empty: (defaults) => defaults.country,
    staged: 'text',
    person: onto('country'),
  },
  locale: {
    also: ['langue', 'code langue'],
    about: 'Their language. Empty: the company’s default.',
    cell: locale,
    empty: (defaults) => defaults.locale,
    staged: 'text',
    person: onto('locale'),
  },
  time_zone: {
    also: ['fuseau horaire', 'fuseau'],
    about: 'Their time zone, which quiet hours and dates follow. Empty: the company’s default.',
    cell: timeZone,
    empty: (defaults) => defaults.timeZone,
    staged: 'text',
    person: onto('time_zone'),
  },
  org_unit_path: {
    required: true,
    also: ['entité', 'chemin de l’entité', 'unité', 'chemin de l’unité', 'unité organisationnelle'],
    about: 'The names of their unit and of those above it, as in Group / Europe / France. New units are created.',
    cell: unitPath,
    staged: 'integer',
    stagedAs: 'unit',
    person: onto('org_unit_id', 'u.id'),
  },
  org_unit_code: {
    also: ['code entité', 'code de l’entité', 'code unité'],
    about: 'HR’s own code of that unit, by which it is known when it moves. Empty: a code made of the path.',
    cell: text({ atMost: unitLimits.code }),
    staged: null,
    person: null,
  },
  job_title: {
    also: ['poste', 'intitulé du poste', 'intitulé de poste', 'fonction'],
    about: 'Their job title.',
    cell: text({ atMost: 300, words: true }),
    staged: 'text',
    person: onto('job_title'),
  },
  manager_external_id: {
    also: [
      'responsable',
      'matricule responsable',
      'matricule du responsable',
      'identifiant du responsable',
      'manager',
      'matricule manager',
      'matricule du manager',
    ],
    about: 'The external_id of their manager, anywhere in the file or in the directory.',
    cell: text({ atMost: 100 }),
    staged: 'text',
    person: ontoManager,
  },
  active: {
    also: ['actif', 'en activité', 'actif (o/n)', 'actif (oui/non)', 'active (y/n)', 'active (yes/no)'],
    about: 'Whether they are with the company. Empty: true.',
    cell: trueOrFalse,
    empty: () => 'true',
    staged: 'boolean',
    person: onto('active', 's.active'),
  },
} satisfies Record<string, HrColumnDefinition>;

export type HrColumn = keyof typeof columns;
export const hrColumns: Record<HrColumn, HrColumnDefinition> = columns;

/** All of them, each with its name. */
export function everyHrColumn(): [HrColumn, HrColumnDefinition][] {
  return Object.entries(hrColumns) as [HrColumn, HrColumnDefinition][];
}

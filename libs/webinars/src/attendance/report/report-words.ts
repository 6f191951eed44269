import { folded } from './folded.js';

/** What a column of a report is about. */
export type Column =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'upn'
  | 'action'
  | 'timestamp'
  | 'join'
  | 'leave'
  | 'duration'
  | 'role'
  | 'guest'
  | 'waiting'
  | 'attended'
  | 'start'
  | 'end'
  | 'topic'
  | 'other';

// The first that fits is meant: "Duration of participation" is a duration, "Participant ID (UPN)" no name. By the beginnings
// of words in the languages of Teams and Zoom; what is in none of them is told by what stands in the column.
const columns: readonly (readonly [Exclude<Column, 'other'>, RegExp])[] = [
  ['upn', /\bupn\b|user principal/],
  ['waiting', /waiting room|salle d'attente|warteraum|sala de espera/],
  ['guest', /^is guest|^guest|^invite|^gast\b|^invitad|^convidad|^ospit/],
  ['email', /e-?mail|courriel|correo|messagerie|^mail\b/],
  [
    'timestamp',
    /time ?stamp|horodat|date et heure|zeitstempel|fecha y hora|marca (de tiempo|temporal)|carimbo|data e (h?ora)|tijdstempel/,
  ],
  ['action', /\baction\b|aktion|accion|\bacao|azione|\bactie/],
  ['attended', /^attended$|^teilgenommen|^asistio|^participou|^a participe|^present/],
  ['duration', /duration|duree|dauer|duracion|duracao|durata|\bduur|time in session|temps passe|tiempo en|tempo na/],
  ['firstName', /^first name|^prenom|^vorname|^nombre de pila|^primeiro nome/],
  ['lastName', /^last name|^surname|^nom de famille|^nachname|^apellido|^sobrenome/],
  [
    'join',
    /\bjoin|\barrive|entree|beitritt|beigetreten|\bentrada|union\b|ingres|connexion initiale|premiere (part|conn)|premier acces|deelname|partecipazione|ingresso/,
  ],
  [
    'leave',
    /\bleave|\bleft\b|\bexit|depart|sortie|quitt|verlass|austritt|salida|saida|abandon|deconnexion|uscita|verlaten/,
  ],
  [
    'topic',
    /^topic|^sujet|^thema\b|^tema\b|^topico|^asunto|^titre|(meeting|webinar) ?id|^id$|id (de la |da )?(reunion|reuniao)|meeting-id|^meetingid/,
  ],
  ['role', /^role|^rolle|^rol$|^funcao|^papel|^ruolo|^fonction/],
  ['end', /^(meeting |actual )?end|heure de fin|^fin\b|endzeit|^ende\b|hora de (fin|term|encerr)|ora di fine|eindtijd/],
  [
    'start',
    /^(meeting |actual )?start|heure de debut|^debut|startzeit|beginn|hora de inicio|^inicio|ora di inizio|begintijd/,
  ],
  [
    'name',
    /^(full ?|user ?)?name\b|^participant\b|^attendee\b|^nom\b|^nombre|^nome\b|^naam|^volledige naam|^vollstandiger name|^vollst|^teilnehmer\b|^participante\b|^anzeigename|original name/,
  ],
];

export function columnNamed(header: string): Column {
  const name = folded(header).replace(/_/g, ' ');
  if (/regist|inscri|anmeld|approv|host|organi[sz]/.test(name) && !/name \(/.test(name)) return 'other';
  return columns.find(([, words]) => words.test(name))?.[0] ?? 'other';
}

const joining =
  /join|rejoint|rejoin|beigetreten|beitritt|teilgenommen|unio|unid|incorpor|ingress|entr|partecip|deelgenomen|toegetreden/;
const leaving = /left|leave|quitt|parti\b|verlass|abandon|salio|saiu|sali[od]|uscit|verlaten|exit/;

/** What the flat report of Teams says that somebody did. */
export function actionNamed(cell: string): 'JOINED' | 'LEFT' | null {
  const words = folded(cell);
  if (leaving.test(words)) return 'LEFT';
  return joining.test(words) ? 'JOINED' : null;
}

export function isYes(cell: string): boolean {
  return /^(yes|oui|ja|si|sim|true|1|y)$/.test(folded(cell));
}

export function isNo(cell: string): boolean {
  return /^(no|non|nein|nao|false|0|n)$/.test(folded(cell));
}

/** The heading of a part of the report, alone on its line: `2. Participants`, `Panelist Details`. */
export function sectionIn(cell: string): { number: number | null } | null {
  const title = folded(cell);
  const numbered = /^(\d)[.．)] ?\D/.exec(title);
  if (numbered) return { number: Number(numbered[1]) };
  const isNamed =
    /^(host|panelist|attendee|other attended|presenter)s?( details)?:?$|^attendee report:?$|^meeting summary$/.test(
      title,
    );
  return isNamed ? { number: null } : null;
}

const bots =
  /\bbot\b|note ?tak|otter\.ai|otterpilot|fireflies|read\.?ai|read meeting|fathom|tl;?dv|avoma|gong\b|sembly|airgram|copilot|meetgeek|supernormal|zoom room|recording|enregistrement|aufzeichnung|grabacion|transcri|\bcc\b caption|live caption/;

/** A machine that came to write down or to record. */
export function isMachine(name: string): boolean {
  return bots.test(folded(name));
}

/** Somebody of whom the meeting tool knows a telephone number alone. */
export function isTelephone(name: string): boolean {
  return (
    /^\+?[\d\s()*•xX.-]{6,}$/.test(name.trim()) || /^call-?in user|^phone user|^appelant|^anrufer/.test(folded(name))
  );
}

// What the tools add behind a name: "(Guest)", "(Invité)", "(Extern)", "(she/her)".
const additions =
  /\((?:[^()]*\b(?:guest|invite|invitee|externe?|external|gast|invitado|invitada|convidado|convidada|ospite|unverified|non verifie|nicht uberpruft|host|co-host|me|organi[sz]er)\b[^()]*|[a-z]+\/[a-z/]+)\)/g;

/** The names under which somebody stands: what they called themselves, and what Zoom calls the original name. */
export function namesIn(cell: string): string[] {
  const name = folded(cell).replace(additions, ' ').trim();
  const [, shown, original] = /^(.*?)\s*\(([^()]+)\)\s*$/.exec(name) ?? [];
  const names = original === undefined ? [name] : [original, shown ?? ''];
  return names.map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== '');
}

/** The words of a name, in one order: "MARTIN, Claire" and "Claire Martin" are one. */
export function nameKey(name: string): string {
  return wordsOf(name).toSorted().join(' ');
}

export function wordsOf(name: string): string[] {
  return folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

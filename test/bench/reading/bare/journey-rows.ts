// What the statements of the journey bring, a type for each.
export type CriterionKind =
  'GUIDE_ACKNOWLEDGED' | 'SESSIONS_ATTENDED' | 'HAS_MENTOR' | 'MENTEES_LABELLED' | 'HOLDS_LEVEL' | 'SELF_DECLARED';

/** The viewer's part in the programme; what is JSON already is text. */
export type Enrolment = {
  readonly id: string;
  readonly status: string;
  readonly enrolled_at: string;
  readonly founder: boolean;
  readonly founder_since: Date;
  readonly mentor: string | null;
  readonly next_id: string | null;
  readonly next_rank: number | null;
  readonly next_level: string | null;
  readonly labels: string;
  readonly label_id: string | null;
  readonly label_level_id: string | null;
  readonly label_awarded: Date | null;
  readonly label_awarded_at: string | null;
  readonly label_expires_at: string | null;
  readonly label_level: string | null;
  readonly renewal_opens_at: string | null;
  readonly renewal_closes_at: string | null;
  /** The award of the next level that lapsed: what is counted is counted since then. */
  readonly lapsed_award: Date | null;
  /** How the last award of the next level ended. */
  readonly ended: string | null;
  readonly open_status: string | null;
  readonly guide_published: boolean;
  readonly asks_mentor: boolean;
  readonly is_offered_mentor: boolean;
  readonly mentees: number | null;
  readonly mentor_capacity: number;
  /** The sessions in which the viewer has a seat, as long as their code counts. */
  readonly coming: readonly { readonly tags: readonly string[]; readonly starts_at: string }[];
};
export type Fact = {
  readonly kind: CriterionKind;
  readonly at: Date;
  readonly provenance: string;
  readonly text: string | null;
  readonly number: number | null;
  readonly person_id: string | null;
  readonly rank: number | null;
  readonly tags: string[] | null;
};
export type Criterion = {
  readonly id: string;
  readonly level_id: string;
  readonly kind: CriterionKind;
  readonly argument: string | null;
  readonly required: number;
  readonly renewal: boolean;
  readonly held_level: string | null;
  readonly held_rank: number | null;
};
export type Pairs = { readonly invitations: string; readonly mentorships: string; readonly unread?: string };
export type Programme = {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly awards_automatically: boolean;
  readonly may_enrol: boolean;
  readonly guide_key: string | null;
  readonly levels: readonly { id: string; key: string; name: string; rank: number }[];
  readonly criteria: readonly Criterion[] | null;
};

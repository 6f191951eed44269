import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { AppDocuments } from '../app-documents.js';

/** Who asks, by one statement: the same token, person and roles that the product looks up. */
export interface Asking {
  readonly id: string;
  readonly display_name: string;
  readonly email: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly locale: string;
  readonly time_zone: string;
  readonly language: 'en' | 'fr';
  readonly roles: readonly { role: string; orgUnitId: string | null; programmeId: string | null }[];
}

/** What the bare server knows when it starts. */
export interface Ground {
  readonly pool: Pool;
  readonly documents: AppDocuments & { readonly champions: string };
  /** Of the product: where a label that was made public can be verified. */
  readonly publicUrl: string;
}

/** Answers one kind of request, as JSON text. */
export type Handler = (asking: Asking, variables: Record<string, unknown>) => string | Promise<string>;

export class Unauthenticated extends Error {
  readonly statusCode = 401;
}

export async function whoAsks(pool: Pool, { headers }: FastifyRequest): Promise<Asking> {
  const token = /^Bearer ([\w-]+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  const { rows } = await pool.query<Omit<Asking, 'language'>>({
    name: 'who-asks',
    text: `SELECT p.id, p.display_name, p.email, p.given_name, p.family_name, p.locale, p.time_zone, coalesce((
        SELECT json_agg(json_build_object('role', r.role, 'orgUnitId', r.org_unit_id, 'programmeId', r.programme_id))
        FROM role_assignment r WHERE r.person_id = p.id), '[]') AS roles
      FROM sign_in s JOIN person p ON p.id = s.person_id AND p.active
      WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2`,
    values: [createHash('sha256').update(token).digest(), new Date()],
  });
  const [row] = rows;
  if (row === undefined) throw new Unauthenticated('The token is nobody’s.');
  return { ...row, language: row.locale.startsWith('fr') ? 'fr' : 'en' };
}

/** A time as the product answers it. */
export function time(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';

// Beside the request rather than on it: nothing a client sends, and no other plugin, can put an actor there.
const actors = new WeakMap<FastifyRequest, Actor>();

export function rememberActor(request: FastifyRequest, actor: Actor): void {
  actors.set(request, actor);
}

/** Who sent the request; null when nobody is signed in. */
export function actorOf(request: FastifyRequest): Actor | null {
  return actors.get(request) ?? null;
}

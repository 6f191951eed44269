import type { Programme } from './programme.js';
import type { Viewer } from './viewer.js';

/** What somebody may do at all, as the server says. */
export type Capability = Viewer['capabilities'][number];

export function isCapable({ capabilities }: Pick<Viewer, 'capabilities'>, capability: Capability): boolean {
  return capabilities.includes(capability);
}

/** Whether somebody may do it in this programme: what they were asked to do may be in another one. */
export function isCapableIn({ viewerCapabilities }: Pick<Programme, 'viewerCapabilities'>, capability: Capability) {
  return viewerCapabilities.includes(capability);
}

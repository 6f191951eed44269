import ipaddr from 'ipaddr.js';

/** Whether the address of that hop is a proxy of ours; hop 0 is whoever holds the connection. */
export type TrustedProxies = (address: string, hop: number) => boolean;

/**
 * Which proxies TRUST_PROXY names: how many stand in front, or where they are.
 * @returns false for none; null for what names none
 */
export function trustedProxiesIn(value: string): TrustedProxies | false | null {
  if (value === 'false' || value === '0') return false;
  // Not the number itself: Fastify, which cannot see by a number who holds the connection, then trusts nobody.
  if (/^[1-9]$/.test(value)) return (_address, hop) => hop < Number(value);
  const ranges = value.split(',').map((part) => rangeIn(part.trim()));
  if (!ranges.every((range) => range !== null)) return null;
  return (address) => ranges.some((range) => contains(range, address));
}

type Range = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

function rangeIn(text: string): Range | null {
  if (ipaddr.isValidCIDR(text)) return ipaddr.parseCIDR(text);
  // `ipaddr.js` takes a lone number for an address, too.
  if (!/[.:]/.test(text) || !ipaddr.isValid(text)) return null;
  const address = ipaddr.process(text);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

function contains([network, bits]: Range, text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  return address.kind() === network.kind() && address.match(network, bits);
}

import ipaddr from 'ipaddr.js';

/** Where an address belongs. A subscriber to IPv6 has 2^64 addresses of their own: they are one. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return (parsed as ipaddr.IPv6).parts.slice(0, 4).join(':');
}

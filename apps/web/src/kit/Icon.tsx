const signs = {
  journey:
    'M8.5 18.5h5.6a3.2 3.2 0 0 0 0-6.4H9.9a3.3 3.3 0 0 1 0-6.6h5.6M6.5 20.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM17.5 7.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  home: 'M4.5 11.5 12 5l7.5 6.5M6.5 10v9.5h11V10M10 19.5v-5h4v5',
  company: 'M5 19.5V5.5h8v14M13 10.5h6v9M3.5 19.5h17M8 9v.01M8 12.5v.01M8 16v.01M16 13.5v.01M16 16.5v.01',
  guide: 'M12 7c-1.8-1.4-4.4-2-8-2v13c3.6 0 6.2.6 8 2 1.8-1.4 4.4-2 8-2V5c-3.6 0-6.2.6-8 2Zm0 0v13',
  sessions: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4',
  mentoring:
    'M12 7.3v3.7M12 11c0 3.5-5.5 2-5.5 5.4M12 11c0 3.5 5.5 2 5.5 5.4M12 7.3a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM6.5 20.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM17.5 20.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  people:
    'M9.5 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 19.5c.6-3 3.2-5 6.5-5s5.9 2 6.5 5M16 5a3.3 3.3 0 0 1 0 6.3M18.3 14.9c1.4.8 2.4 2.3 2.7 4.6',
  adoption: 'M4.5 20V13M10 20V8M15.5 20v-9M21 20V4.5M3 20h19',
  programme: 'M6.5 4.5h11v15h-11zM9.5 3h5v3h-5zM9.5 12.7l1.9 1.9 3.6-4',
  directory:
    'M5.5 4.5h13v15h-13zM3.5 8h3M3.5 12h3M3.5 16h3M12 11.2a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM9 16c.4-1.6 1.6-2.6 3-2.6s2.6 1 3 2.6',
  operations: 'M3.5 12.5h4l2.5-7 4 13 2.5-6h4',
  preferences:
    'M4 7.5h8M17 7.5h3M4 16.5h3M12 16.5h8M14.5 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM9.5 19a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  account: 'M14.8 14.2a4.8 4.8 0 1 0-4.7-3.6L4 16.7V20h3.3v-2h2v-2h2l1.2-1.2M15.8 8.4v.01',
  remove: 'M7.5 7.5l9 9M16.5 7.5l-9 9',
  more: 'M6 12v.01M12 12v.01M18 12v.01',
  check: 'M5.5 12.5l4.2 4.2 8.8-9.2',
  search: 'M10.8 17.3a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.6 15.6 20 20',
  back: 'M19 12H5M11 6l-6 6 6 6',
  chevron: 'M7 10l5 5 5-5',
  online: 'M4.5 7h10v10h-10zM14.5 11l5-3v8l-5-3z',
  place:
    'M12 20.5s6.5-5.6 6.5-10.3a6.5 6.5 0 0 0-13 0c0 4.7 6.5 10.3 6.5 10.3ZM12 12.3a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  language:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM3.5 12h17M12 3.5c2.5 2.6 3.6 5.4 3.6 8.5s-1.1 5.9-3.6 8.5c-2.5-2.6-3.6-5.4-3.6-8.5S9.5 6.1 12 3.5Z',
  leave: 'M14 7V4.5H5v15h9V17M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2',
  question:
    'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM9.7 9.5a2.4 2.4 0 1 1 3.6 2.3c-.9.5-1.3 1-1.3 2M12 16.5v.01',
  messages: 'M4.5 5.5h15v11h-9l-4 3.5v-3.5h-2z',
  print: 'M7.5 9V4.5h9V9M7.5 16h-3V9h15v7h-3M7.5 13.5h9v6h-9z',
} as const;

export type Sign = keyof typeof signs;

/** A sign that stands beside its word; it says nothing by itself. */
export function Icon({ sign, size = 20 }: { sign: Sign; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={signs[sign]} />
    </svg>
  );
}

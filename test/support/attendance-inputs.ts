/** What is refused to whoever may record attendance too: the session did not begin yet, and has no reports. */
export function attendanceTooEarly(idOf: (name: string) => unknown) {
  const sessionId = () => idOf('session');
  return {
    list: () => ({ sessionId: sessionId(), personIds: [idOf('holder')], attendance: 'ATTENDED' }),
    report: () => ({ sessionId: sessionId(), fileName: 'report.csv', content: 'TmFtZQ==' }),
    row: () => ({ sessionId: sessionId(), importId: sessionId(), line: 1 }),
  };
}

import { describe, expect, it } from '@jest/globals';
import { flat, minutes, read, teams, zoom } from '../../../../../test/support/attendance-reports.js';

describe('an attendance report of Teams', () => {
  it('tells who was there by its third part, and the meeting’s own length', () => {
    const report = read(teams);
    expect(report.seconds).toBe(3600);
    expect(minutes(report)).toEqual({ 'Nadia Benali': 60, 'Tom Berg': 35, 'Ines Faro (Guest)': 30 });
    expect(report.rows.map(({ line, email, upn, isHost }) => [line, email, upn, isHost])).toEqual([
      [11, 'nadia@example.com', 'nadia@example.com', true],
      [12, 'tom@example.com', 'tb1@example.com', false],
      [13, null, null, false],
    ]);
  });

  it('is read without its third part, by the time that it tells', () => {
    expect(minutes(read(teams.slice(0, 13)))).toMatchObject({ 'Tom Berg': 35 });
  });

  it('of the first kind says what somebody did, on two devices too, and who was still there at its end', () => {
    const report = read(flat);
    expect(minutes(report)).toEqual({ 'Nadia Benali': 40, 'Tom Berg': 30 });
    expect(report).toMatchObject({
      seconds: null,
      warnings: [{ kind: 'DATES_OPEN', order: 'MONTH_FIRST' }, { kind: 'MEETING_NOT_TOLD' }],
    });
    expect(report.rows).toHaveLength(7);
  });

  it('of the second kind has its meeting in lines without a number', () => {
    const report = read([
      ['Meeting Summary'],
      ['Total Number of Participants', '1'],
      ['Meeting Title', 'Write for the web'],
      ['Meeting Start Time', '3/9/2026, 10:00:00 AM'],
      ['Meeting End Time', '3/9/2026, 10:50:00 AM'],
      ['Full Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role', 'Participant ID (UPN)'],
      [
        'Tom Berg',
        '3/9/2026, 10:00:00 AM',
        '3/9/2026, 10:20:00 AM',
        '20m',
        'tom@example.com',
        'Attendee',
        'tb1@example.com',
      ],
      [
        'Tom Berg',
        '3/9/2026, 10:40:00 AM',
        '3/9/2026, 10:50:00 AM',
        '10m',
        'tom@example.com',
        'Attendee',
        'tb1@example.com',
      ],
    ]);
    expect([report.seconds, minutes(report)]).toEqual([3000, { 'Tom Berg': 30 }]);
  });

  const words = {
    French: [
      ['1. Résumé', 'Heure de début', 'Heure de fin', 'Durée de la réunion', '2. Participants'],
      [
        'Nom',
        'Première participation',
        'Dernier départ',
        'Durée de participation à la réunion',
        'E-mail',
        'ID du participant (UPN)',
        'Rôle',
      ],
      ['09/03/2026 à 10:00:00', '09/03/2026 à 11:00:00', '1 h', '13/03/2026', '1 h 0 min 0 s'],
    ],
    German: [
      ['1. Zusammenfassung', 'Startzeit', 'Endzeit', 'Besprechungsdauer', '2. Teilnehmer'],
      [
        'Name',
        'Erster Beitritt',
        'Letztes Verlassen',
        'Dauer der Besprechungsteilnahme',
        'E-Mail',
        'Teilnehmer-ID (UPN)',
        'Rolle',
      ],
      ['09.03.26, 10:00:00', '09.03.26, 11:00:00', '1 Std.', '', '1 Std. 0 Min. 0 Sek.'],
    ],
    Spanish: [
      ['1. Resumen', 'Hora de inicio', 'Hora de finalización', 'Duración de la reunión', '2. Participantes'],
      [
        'Nombre',
        'Primera entrada',
        'Última salida',
        'Duración en la reunión',
        'Correo electrónico',
        'Id. de participante (UPN)',
        'Rol',
      ],
      ['9/3/26, 10:00:00 a. m.', '9/3/26, 11:00:00 a. m.', '1 h', '', '1 h 0 m 0 s'],
    ],
    Portuguese: [
      ['1. Resumo', 'Hora de início', 'Hora de término', 'Duração da reunião', '2. Participantes'],
      [
        'Nome',
        'Primeiro ingresso',
        'Última saída',
        'Duração na reunião',
        'Email',
        'ID do participante (UPN)',
        'Função',
      ],
      ['09/03/26, 10:00:00', '09/03/26, 11:00:00', '1h', '', '1h 0min 0s'],
    ],
    Polish: [
      ['1. Podsumowanie', 'Godzina rozpoczęcia', 'Godzina zakończenia', 'Czas trwania spotkania', '2. Uczestnicy'],
      [
        'Imię i nazwisko',
        'Pierwsze dołączenie',
        'Ostatnie wyjście',
        'Czas trwania udziału',
        'Adres e-mail',
        'Identyfikator (UPN)',
        'Rola',
      ],
      ['9.03.2026, 10:00:00', '9.03.2026, 11:00:00', '1 godz.', '', '1 godz. 0 min 0 s'],
    ],
  } as const;
  it.each(Object.entries(words))('is read in %s', (_, [parts, header, [from, to, meeting, , duration]]) => {
    const report = read([
      [parts[0]],
      [parts[1], from],
      [parts[2], to],
      [parts[3], meeting],
      [],
      [parts[4]],
      [...header],
      ['Tom Berg', from, to, duration, 'tom@example.com', 'tb1@example.com', ''],
    ]);
    expect([report.seconds, minutes(report)]).toEqual([3600, { 'Tom Berg': 60 }]);
    expect(report.rows[0]).toMatchObject({ email: 'tom@example.com', upn: 'tb1@example.com' });
  });
});

describe('an attendance report of Zoom', () => {
  it('counts once what overlaps, and nothing of the waiting room, of machines and of telephones', () => {
    const report = read(zoom, { separator: ',', encoding: 'utf-8' });
    expect([report.seconds, minutes(report)]).toEqual([3600, { 'Tom Berg': 45, 'Ali (Alicia Mora)': 30 }]);
    expect(report.rows.map(({ line, refusal }) => [line, refusal])).toEqual([
      [5, 'WAITING_ROOM'],
      [6, null],
      [7, null],
      [8, null],
      [9, 'MACHINE'],
      [10, 'TELEPHONE'],
    ]);
  });

  it('of unique people tells their minutes alone, and nothing of the meeting', () => {
    const report = read(
      [
        ['Name (Original Name)', 'User Email', 'Total Duration (Minutes)', 'Guest'],
        ['Tom Berg', 'tom@example.com', '42', 'No'],
      ],
      { separator: ',', encoding: 'utf-8', mark: false },
    );
    expect([report.seconds, report.covers, minutes(report)]).toEqual([null, null, { 'Tom Berg': 42 }]);
  });

  it('of a webinar names those who registered and did not come', () => {
    const report = read(
      [
        ['Attendee Report'],
        ['Report Generated:', 'Mar 10, 2026 08:00 AM'],
        ['Topic', 'Webinar ID', 'Actual Start Time', 'Actual Duration (minutes)', '# Registered'],
        ['Write for the web', '812 3456 7890', 'Mar 09, 2026 10:00 AM', '60', '2'],
        ['Attendee Details'],
        [
          'Attended',
          'User Name (Original Name)',
          'First Name',
          'Last Name',
          'Email',
          'Registration Time',
          'Join Time',
          'Leave Time',
          'Time in Session (minutes)',
          'Is Guest',
        ],
        [
          'Yes',
          'Tom Berg',
          'Tom',
          'Berg',
          'tom@example.com',
          'Mar 01, 2026 08:00 AM',
          'Mar 09, 2026 10:00 AM',
          'Mar 09, 2026 10:40 AM',
          '40',
          'No',
        ],
        ['No', 'Ines Faro', 'Ines', 'Faro', 'ines@example.com', 'Mar 01, 2026 08:00 AM', '--', '--', '--', '--'],
      ],
      { separator: ',', encoding: 'utf-8' },
    );
    expect([report.seconds, minutes(report)]).toEqual([3600, { 'Tom Berg': 40 }]);
    expect(report.rows[1]).toMatchObject({ line: 8, refusal: 'DID_NOT_COME' });
  });
});

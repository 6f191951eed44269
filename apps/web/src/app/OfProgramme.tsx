import { Outlet } from 'react-router';
import { ProgrammeProvider } from './ProgrammeProvider.js';

/** Around the pages that are about a programme. */
export function OfProgramme() {
  return (
    <ProgrammeProvider>
      <Outlet />
    </ProgrammeProvider>
  );
}

/** Around those that are about people, in a programme where there is one. */
export function OfDirectory() {
  return (
    <ProgrammeProvider orNone>
      <Outlet />
    </ProgrammeProvider>
  );
}

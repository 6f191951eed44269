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

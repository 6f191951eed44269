import { ProgrammeProvider } from '../../app/ProgrammeProvider.js';
import { isCapable } from '../../app/capabilities.js';
import { useViewer } from '../../app/viewer.js';
import { JourneyPage } from '../journey/JourneyPage.js';
import { AdministratorHome } from './AdministratorHome.js';

/** Each lands where their work waits. */
export function HomePage() {
  if (isCapable(useViewer(), 'ADMINISTER')) return <AdministratorHome />;
  return (
    <ProgrammeProvider>
      <JourneyPage />
    </ProgrammeProvider>
  );
}

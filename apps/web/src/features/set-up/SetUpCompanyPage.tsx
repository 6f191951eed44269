import { useNavigate } from 'react-router';
import { CompanyForm } from '../company/CompanyForm.js';
import { SetUpStep } from './SetUpStep.js';

export function SetUpCompanyPage() {
  const navigate = useNavigate();
  return (
    <SetUpStep step="COMPANY" ownButton>
      {({ next }) => <CompanyForm needsName submit="setUp.saveAndGoOn" onSaved={() => void navigate(next)} />}
    </SetUpStep>
  );
}

import { Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden, type MantineColorScheme } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router';
import { languagesToOffer, useCompany } from './company.js';
import { useLanguage } from '../i18n/LanguageProvider.js';
import { languageNames, languages } from '../i18n/languages.js';
import { Avatar } from '../kit/people/Avatar.js';
import { Icon } from '../kit/Icon.js';
import { useSignOut } from './useSignOut.js';
import { workPlacesOf } from './navigationPlaces.js';
import { useViewer } from './viewer.js';
import classes from './AccountMenu.module.css';

const schemes: MantineColorScheme[] = ['light', 'dark', 'auto'];

/** What is the person's own: language, theme, preferences, the way out. */
export function AccountMenu() {
  const viewer = useViewer();
  const { person } = viewer;
  const news = viewer.notifications.nodes.length > 0;
  const { language, choose } = useLanguage();
  const { company } = useCompany();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  return (
    <Menu position="top-start" width={232} checkIcon={<Icon sign="check" size={16} />}>
      <Menu.Target>
        <UnstyledButton className={classes.target}>
          <Avatar givenName={person.givenName} familyName={person.familyName} size="small" />
          <span className={classes.name}>{person.displayName}</span>
          {news && <span className={classes.news} aria-hidden="true" />}
          <VisuallyHidden>
            <FormattedMessage id={news ? 'account.labelNews' : 'account.label'} />
          </VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/messages" leftSection={<Icon sign="messages" size={18} />}>
          <FormattedMessage id={news ? 'nav.messagesNew' : 'nav.messages'} />
        </Menu.Item>
        <Menu.Item component={Link} to="/preferences" leftSection={<Icon sign="preferences" size={18} />}>
          <FormattedMessage id="nav.preferences" />
        </Menu.Item>
        <Menu.Item component={Link} to="/account" leftSection={<Icon sign="account" size={18} />}>
          <FormattedMessage id="nav.account" />
        </Menu.Item>
        {workPlacesOf(viewer).map(({ to, word, sign }) => (
          <Menu.Item
            key={to}
            component={Link}
            to={to}
            className={classes.phoneOnly}
            leftSection={<Icon sign={sign} size={18} />}
          >
            <FormattedMessage id={word} />
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>
          <FormattedMessage id="account.language" />
        </Menu.Label>
        <Menu.RadioGroup
          value={language}
          onChange={(value) => choose(languages.find((one) => one === value) ?? language)}
        >
          {languagesToOffer(company, language).map((one) => (
            <Menu.RadioItem key={one} value={one} lang={one} closeMenuOnClick>
              {languageNames[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>
          <FormattedMessage id="account.theme" />
        </Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(schemes.find((one) => one === value) ?? 'auto')}
        >
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              <FormattedMessage id={`account.theme.${scheme}`} />
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon sign="leave" size={18} />} onClick={() => void signOut()}>
          <FormattedMessage id="account.signOut" />
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Link } from 'react-router';
import { useLanguage } from '../i18n/LanguageProvider.js';
import { LANGUAGE_NAMES, LANGUAGES } from '../i18n/languages.js';
import { Avatar } from '../kit/Avatar.js';
import { Icon } from '../kit/Icon.js';
import { useSignOut } from './useSignOut.js';
import { useViewer } from './viewer.js';
import classes from './AccountMenu.module.css';

const SCHEMES: MantineColorScheme[] = ['light', 'dark', 'auto'];

/** What is the person's own: language, theme, preferences, the way out. */
export function AccountMenu() {
  const intl = useIntl();
  const { person } = useViewer();
  const { language, choose } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const chosen = <Icon sign="check" size={16} />;
  return (
    <Menu position="top-start" width={232} withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes.target}
          aria-label={intl.formatMessage({ id: 'account.label' }, { name: person.displayName })}
        >
          <Avatar givenName={person.givenName} familyName={person.familyName} size="small" />
          <span className={classes.name}>{person.displayName}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/preferences" leftSection={<Icon sign="preferences" size={18} />}>
          <FormattedMessage id="nav.preferences" />
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>
          <FormattedMessage id="account.language" />
        </Menu.Label>
        {LANGUAGES.map((one) => (
          <Menu.Item
            key={one}
            role="menuitemradio"
            aria-checked={one === language}
            lang={one}
            rightSection={one === language && chosen}
            onClick={() => choose(one)}
          >
            {LANGUAGE_NAMES[one]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>
          <FormattedMessage id="account.theme" />
        </Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={scheme === colorScheme}
            rightSection={scheme === colorScheme && chosen}
            onClick={() => setColorScheme(scheme)}
          >
            <FormattedMessage id={`account.theme.${scheme}`} />
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon sign="leave" size={18} />} onClick={() => void signOut()}>
          <FormattedMessage id="account.signOut" />
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const companyFields = graphql(`
  fragment CompanyFields on Company {
    name
    languages
    accent {
      colour
      light {
        plain
        strong
        soft
        on
      }
      dark {
        plain
        strong
        soft
        on
      }
      scale
    }
    logoUrl
    defaultLocale
    defaultTimeZone
    defaultCountry
    minimumGroupSize
  }
`);

export const companyQuery = graphql(
  `
    query Company {
      company {
        ...CompanyFields
      }
    }
  `,
  [companyFields],
);

export type CompanySaid = ResultOf<typeof companyQuery>['company'];

export const updateCompanyMutation = graphql(
  `
    mutation UpdateCompany($input: UpdateCompanyInput!) {
      updateCompany(input: $input) {
        company {
          ...CompanyFields
        }
      }
    }
  `,
  [companyFields],
);

export const setLogoMutation = graphql(
  `
    mutation SetCompanyLogo($input: SetCompanyLogoInput!) {
      setCompanyLogo(input: $input) {
        company {
          ...CompanyFields
        }
      }
    }
  `,
  [companyFields],
);

export const accentQuery = graphql(`
  query AccentOf($colour: String!) {
    accent(colour: $colour) {
      colour
      light {
        plain
        strong
        soft
        on
      }
      dark {
        plain
        strong
        soft
        on
      }
    }
  }
`);

import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const deskQuery = graphql(`
  query SessionDesk($id: ID!) {
    session(id: $id) {
      id
      title
      language
      status
      startsAt
      endsAt
      replayUrl
      checkInCode
      checkInOpensAt
      checkInClosesAt
      registeredCount
      waitlistedCount
      minimumShare
      viewerMay
      attendanceImports {
        id
        fileName
        at
        matched
        attended
        partial
        superseded
        warnings
        unmatched {
          line
          text
          reason
          open
          candidates {
            id
            displayName
            givenName
            familyName
            jobTitle
            country
            orgUnit {
              name
            }
          }
        }
      }
    }
  }
`);

export type Desk = NonNullable<ResultOf<typeof deskQuery>['session']>;
export type Imported = NonNullable<Desk['attendanceImports']>[number];
export type UnmatchedRow = Imported['unmatched'][number];

/** How many there are by now, for the screen in the room. */
export const roomQuery = graphql(`
  query Room($id: ID!) {
    session(id: $id) {
      id
      presentCount
      registeredCount
    }
  }
`);

export const recordAttendanceMutation = graphql(`
  mutation RecordAttendance($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) {
      session {
        id
        registeredCount
      }
    }
  }
`);

export const importAttendanceMutation = graphql(`
  mutation ImportAttendance($input: ImportAttendanceInput!) {
    importAttendance(input: $input) {
      result {
        id
        matched
        attended
        partial
        unmatched {
          line
        }
      }
    }
  }
`);

export const settleAttendanceMutation = graphql(`
  mutation SettleAttendance($input: SettleAttendanceInput!) {
    settleAttendance(input: $input) {
      session {
        id
      }
    }
  }
`);

export const withdrawAttendanceMutation = graphql(`
  mutation WithdrawAttendance($input: SessionInput!) {
    withdrawAttendance(input: $input) {
      registration {
        id
        status
        attendance
      }
    }
  }
`);

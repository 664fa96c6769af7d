// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The roles of a programme, as AccessManager role identifiers.
/// @dev ADMIN is AccessManager's own role 0. TypeScript mirrors these numbers in `lib/chain/roles.ts`; a test compares
/// the two.
library Roles {
    uint64 internal constant ADMIN = 0;
    /// @dev Certifies providers, keeps the hardware catalogue.
    uint64 internal constant CERTIFIER = 1;
    /// @dev Schedules the peg, fees, thresholds and the re-opening of a halted direction. Delayed.
    uint64 internal constant PEG_MANAGER = 2;
    /// @dev Funds the reserve and issues hours for grants. Immediate.
    uint64 internal constant TREASURER = 3;
    /// @dev Opens rounds, awards, releases and claws back grants.
    uint64 internal constant GRANTS_OFFICER = 4;
    /// @dev Freezes accounts and recovers frozen balances.
    uint64 internal constant ADJUDICATOR = 5;
    /// @dev The regulator: cancels scheduled acts, halts a direction, pauses the token. Cannot enact anything else.
    uint64 internal constant GUARDIAN = 6;
    /// @dev The worker that anchors the audit log.
    uint64 internal constant ANCHOR = 7;
    /// @dev The treasurer's withdrawals. Apart from TREASURER because AccessManager's delay belongs to a role, and
    /// money that leaves must wait while money that comes in must not.
    uint64 internal constant WITHDRAWER = 8;
    /// @dev Contracts that run jobs: they spend grants and lock a provider's stake. Never a person.
    uint64 internal constant MARKET = 9;
}

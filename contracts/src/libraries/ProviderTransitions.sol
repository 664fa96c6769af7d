// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IProviderRegistry} from "../interfaces/IProviderRegistry.sol";

/// @title Which status of a provider may follow which.
/// @dev
/// | from \ to | None | Applied | Certified | Suspended | Revoked | Exiting | Exited |
/// |-----------|------|---------|-----------|-----------|---------|---------|--------|
/// | None      |      | apply   |           |           |         |         |        |
/// | Applied   | decline |      | certify   |           |         |         |        |
/// | Certified |      |         | renew     | suspend   | revoke  | exit    |        |
/// | Suspended |      |         | restore   |           | revoke  | exit    |        |
/// | Revoked   |      |         |           |           |         | exit    |        |
/// | Exiting   |      |         |           |           |         |         | complete |
/// | Exited    |      |         |           |           |         |         |        |
library ProviderTransitions {
    /// @dev Seven rows of seven bits: bit `from × 7 + to` is set where the move is allowed.
    uint256 private constant _WIDTH = uint256(type(IProviderRegistry.Status).max) + 1;

    uint256 private constant _NONE = uint256(IProviderRegistry.Status.None) * _WIDTH;
    uint256 private constant _APPLIED = uint256(IProviderRegistry.Status.Applied) * _WIDTH;
    uint256 private constant _CERTIFIED = uint256(IProviderRegistry.Status.Certified) * _WIDTH;
    uint256 private constant _SUSPENDED = uint256(IProviderRegistry.Status.Suspended) * _WIDTH;
    uint256 private constant _REVOKED = uint256(IProviderRegistry.Status.Revoked) * _WIDTH;
    uint256 private constant _EXITING = uint256(IProviderRegistry.Status.Exiting) * _WIDTH;

    uint256 private constant _TO_NONE = 1 << uint256(IProviderRegistry.Status.None);
    uint256 private constant _TO_APPLIED = 1 << uint256(IProviderRegistry.Status.Applied);
    uint256 private constant _TO_CERTIFIED = 1 << uint256(IProviderRegistry.Status.Certified);
    uint256 private constant _TO_SUSPENDED = 1 << uint256(IProviderRegistry.Status.Suspended);
    uint256 private constant _TO_REVOKED = 1 << uint256(IProviderRegistry.Status.Revoked);
    uint256 private constant _TO_EXITING = 1 << uint256(IProviderRegistry.Status.Exiting);
    uint256 private constant _TO_EXITED = 1 << uint256(IProviderRegistry.Status.Exited);

    uint256 private constant _TABLE =
        (_TO_APPLIED << _NONE) |
            ((_TO_NONE | _TO_CERTIFIED) << _APPLIED) |
            ((_TO_CERTIFIED | _TO_SUSPENDED | _TO_REVOKED | _TO_EXITING) << _CERTIFIED) |
            ((_TO_CERTIFIED | _TO_REVOKED | _TO_EXITING) << _SUSPENDED) |
            (_TO_EXITING << _REVOKED) |
            (_TO_EXITED << _EXITING);

    /// @notice Whether a provider may go from status `from` to status `to` in one act.
    function allowed(IProviderRegistry.Status from, IProviderRegistry.Status to) internal pure returns (bool) {
        return (_TABLE >> (uint256(from) * _WIDTH + uint256(to))) & 1 == 1;
    }
}

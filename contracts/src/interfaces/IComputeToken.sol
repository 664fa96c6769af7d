// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IRecorded} from "./IRecorded.sol";

/// @title CCH, the City Compute Hour: `1e18` is the right to one hour of an NVIDIA H100 on certified hardware.
/// @notice Only minters mint, each within an allowance that declines with every mint and that burning does not restore.
interface IComputeToken is IERC20, IERC20Permit, IRecorded {
    /// @notice The allowance of `minter` was set to `allowance` CCH (1e18 = one hour).
    event MinterAllowanceSet(
        address indexed minter,
        uint256 previousAllowance,
        uint256 allowance,
        bytes32 indexed recordHash
    );
    event AccountFrozen(address indexed account, string reason, bytes32 indexed recordHash);
    event AccountUnfrozen(address indexed account, string reason, bytes32 indexed recordHash);
    event BalanceRecovered(
        address indexed from,
        address indexed to,
        uint256 amount,
        string reason,
        bytes32 indexed recordHash
    );
    event TokenPaused(string reason, bytes32 indexed recordHash);
    event TokenUnpaused(string reason, bytes32 indexed recordHash);

    error ComputeToken_AllowanceExceeded(address minter, uint256 allowance, uint256 amount);
    error ComputeToken_AccountFrozen(address account);
    error ComputeToken_NotFrozen(address account);
    error ComputeToken_AlreadyFrozen(address account);
    error ComputeToken_MissingReason();
    error ComputeToken_ZeroAddress();

    /// @notice Sets, not adds, how many CCH `minter` may still mint. ADMIN.
    function setMinterAllowance(address minter, uint256 allowance, bytes32 recordHash) external;

    /// @notice Mints `amount` CCH to `to`, lowering the caller's minter allowance by as much.
    function mint(address to, uint256 amount) external;

    /// @notice Burns `amount` of the caller's CCH.
    function burn(uint256 amount) external;

    /// @notice Burns `amount` CCH of `account` against the caller's ERC-20 allowance.
    function burnFrom(address account, uint256 amount) external;

    /// @notice A frozen account neither sends, receives nor has its balance burned. ADJUDICATOR.
    function freeze(address account, string calldata reason, bytes32 recordHash) external;

    function unfreeze(address account, string calldata reason, bytes32 recordHash) external;

    /// @notice Moves `amount` CCH out of the frozen account `from`, for a court order or a lost key. ADJUDICATOR.
    function recover(address from, address to, uint256 amount, string calldata reason, bytes32 recordHash) external;

    /// @notice Stops every transfer, mint and burn. GUARDIAN, immediate.
    function pause(string calldata reason, bytes32 recordHash) external;

    /// @notice ADMIN, delayed.
    function unpause(string calldata reason, bytes32 recordHash) external;

    function minterAllowance(address minter) external view returns (uint256);

    function isFrozen(address account) external view returns (bool);
}

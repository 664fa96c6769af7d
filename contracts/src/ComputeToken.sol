// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {IComputeToken} from "./interfaces/IComputeToken.sol";
import {Recorded} from "./Recorded.sol";

/// @title CCH, the City Compute Hour.
contract ComputeToken is ERC20, ERC20Permit, Pausable, AccessManaged, Recorded, IComputeToken {
    /// @dev A bit is set while an account of its bucket is frozen. Accounts share {_BUCKETS} buckets, so that a clear bit
    /// says of most accounts that they are not frozen, without the storage read of their own. Must be the first variable
    /// here: it then lies in the slot of {Pausable}'s flag, which every transfer reads anyway.
    uint80 private _frozenBuckets;
    mapping(uint256 bucket => uint256) private _frozenInBucket;
    mapping(address account => bool) private _frozen;
    mapping(address minter => uint256) private _minterAllowances;

    uint256 private constant _BUCKETS = 80;

    constructor(
        address initialAuthority
    ) ERC20("City Compute Hour", "CCH") ERC20Permit("City Compute Hour") AccessManaged(initialAuthority) {}

    /// @inheritdoc IComputeToken
    function setMinterAllowance(
        address minter,
        uint256 allowance_,
        bytes32 recordHash
    ) external restricted recorded(recordHash) {
        if (minter == address(0)) revert ComputeToken_ZeroAddress();
        uint256 previous = _minterAllowances[minter];
        _minterAllowances[minter] = allowance_;
        emit MinterAllowanceSet(minter, previous, allowance_, recordHash);
    }

    /// @inheritdoc IComputeToken
    function mint(address to, uint256 amount) external {
        uint256 allowed = _minterAllowances[msg.sender];
        if (amount > allowed) revert ComputeToken_AllowanceExceeded(msg.sender, allowed, amount);
        unchecked {
            _minterAllowances[msg.sender] = allowed - amount;
        }
        _mint(to, amount);
    }

    /// @inheritdoc IComputeToken
    function burn(uint256 amount) external {
        _burn(msg.sender, amount);
    }

    /// @inheritdoc IComputeToken
    function burnFrom(address account, uint256 amount) external {
        _spendAllowance(account, msg.sender, amount);
        _burn(account, amount);
    }

    /// @inheritdoc IComputeToken
    function freeze(
        address account,
        string calldata reason,
        bytes32 recordHash
    ) external restricted recorded(recordHash) {
        // Freezing the zero address would stop every mint and burn, which is the guardian's pause, not a freeze.
        if (account == address(0)) revert ComputeToken_ZeroAddress();
        _requireReason(reason);
        if (_frozen[account]) revert ComputeToken_AlreadyFrozen(account);
        _frozen[account] = true;
        uint256 bucket = _bucketOf(account);
        _frozenInBucket[bucket] += 1;
        _frozenBuckets |= uint80(1) << bucket;
        emit AccountFrozen(account, reason, recordHash);
    }

    /// @inheritdoc IComputeToken
    function unfreeze(
        address account,
        string calldata reason,
        bytes32 recordHash
    ) external restricted recorded(recordHash) {
        _requireReason(reason);
        if (!_frozen[account]) revert ComputeToken_NotFrozen(account);
        _frozen[account] = false;
        uint256 bucket = _bucketOf(account);
        uint256 left = _frozenInBucket[bucket] - 1;
        _frozenInBucket[bucket] = left;
        if (left == 0) _frozenBuckets &= ~(uint80(1) << bucket);
        emit AccountUnfrozen(account, reason, recordHash);
    }

    /// @inheritdoc IComputeToken
    function recover(
        address from,
        address to,
        uint256 amount,
        string calldata reason,
        bytes32 recordHash
    ) external restricted recorded(recordHash) whenNotPaused {
        if (to == address(0)) revert ComputeToken_ZeroAddress();
        _requireReason(reason);
        if (!_frozen[from]) revert ComputeToken_NotFrozen(from);
        if (_frozen[to]) revert ComputeToken_AccountFrozen(to);
        emit BalanceRecovered(from, to, amount, reason, recordHash);
        // Past this contract's own _update, which refuses a frozen sender.
        super._update(from, to, amount);
    }

    /// @inheritdoc IComputeToken
    function pause(string calldata reason, bytes32 recordHash) external restricted recorded(recordHash) {
        _requireReason(reason);
        _pause();
        emit TokenPaused(reason, recordHash);
    }

    /// @inheritdoc IComputeToken
    function unpause(string calldata reason, bytes32 recordHash) external restricted recorded(recordHash) {
        _requireReason(reason);
        _unpause();
        emit TokenUnpaused(reason, recordHash);
    }

    /// @inheritdoc IComputeToken
    function minterAllowance(address minter) external view returns (uint256) {
        return _minterAllowances[minter];
    }

    /// @inheritdoc IComputeToken
    function isFrozen(address account) external view returns (bool) {
        return _frozen[account];
    }

    /// @inheritdoc ERC20Permit
    function nonces(address owner) public view override(ERC20Permit, IERC20Permit) returns (uint256) {
        return super.nonces(owner);
    }

    /// @dev Every transfer, mint and burn passes here.
    function _update(address from, address to, uint256 amount) internal override whenNotPaused {
        uint256 buckets = _frozenBuckets;
        if (_isFrozen(from, buckets)) revert ComputeToken_AccountFrozen(from);
        if (_isFrozen(to, buckets)) revert ComputeToken_AccountFrozen(to);
        super._update(from, to, amount);
    }

    /// @dev A frozen account moves nothing, not even what others allowed it to move.
    function _spendAllowance(address owner, address spender, uint256 amount) internal override {
        if (_isFrozen(spender, _frozenBuckets)) revert ComputeToken_AccountFrozen(spender);
        super._spendAllowance(owner, spender, amount);
    }

    function _isFrozen(address account, uint256 buckets) private view returns (bool) {
        return buckets & (1 << _bucketOf(account)) != 0 && _frozen[account];
    }

    function _bucketOf(address account) private pure returns (uint256) {
        return uint160(account) % _BUCKETS;
    }

    function _requireReason(string calldata reason) private pure {
        if (bytes(reason).length == 0) revert ComputeToken_MissingReason();
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ICapacityCommitments} from "./interfaces/ICapacityCommitments.sol";
import {IComputeToken} from "./interfaces/IComputeToken.sol";
import {IPriceOracle} from "./interfaces/IPriceOracle.sol";
import {IReserve} from "./interfaces/IReserve.sol";
import {BreakerRules} from "./libraries/BreakerRules.sol";
import {ReserveMath} from "./libraries/ReserveMath.sol";
import {Recorded} from "./Recorded.sol";

/// @title The settlement assets behind CCH, the peg, and the door through which CCH is made and unmade.
/// @dev `_assets` is booked by this contract alone. Settlement assets sent here without `fund` are not booked: they can
/// neither raise coverage nor be paid out, so nobody can move the peg's conditions by a donation.
/// Order in every function: checks, state, event, external call.
contract Reserve is IReserve, AccessManaged, Recorded, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @inheritdoc IReserve
    uint16 public constant MAX_FEE_BPS = 500;
    /// @inheritdoc IReserve
    uint16 public constant MAX_STEP_BPS = 2_000;
    /// @inheritdoc IReserve
    uint32 public constant MIN_INTERVAL = 1 hours;
    /// @inheritdoc IReserve
    uint16 public constant MIN_FLOOR_BPS = 10_000;
    /// @inheritdoc IReserve
    uint16 public constant MAX_BACKING_SHARE_BPS = 5_000;
    /// @inheritdoc IReserve
    uint256 public constant MAX_QUANTITY = type(uint128).max;

    /// @dev Below six a unit is worth so much that roundings are felt; above eighteen is no money that anybody issues.
    uint8 private constant _MIN_DECIMALS = 6;
    uint8 private constant _MAX_DECIMALS = 18;

    /// @dev What was minted while Slow, on the UTC day of its last mint.
    struct SlowMints {
        uint64 day;
        uint128 amount;
    }

    IERC20 private immutable _SETTLEMENT_ASSET;
    IComputeToken private immutable _TOKEN;
    ICapacityCommitments private immutable _REGISTRY;
    IPriceOracle private immutable _ORACLE;

    PegTerms private _terms;
    Thresholds private _thresholds;
    uint64 private _pegChangedAt;
    bool private _mintHalted;
    bool private _redeemHalted;
    address private _grantProgram;
    uint256 private _assets;
    SlowMints private _slowMints;

    /// @param registry_ whose unsold hours back the reserve.
    /// @param oracle_ in the decimals of the settlement asset, or every comparison with the peg would be off by powers of
    /// ten.
    /// @param initialThresholds in force from the start, so that there is no time without a floor.
    constructor(
        address initialAuthority,
        IComputeToken token_,
        IERC20Metadata settlementAsset_,
        ICapacityCommitments registry_,
        IPriceOracle oracle_,
        Thresholds memory initialThresholds,
        bytes32 recordHash
    ) AccessManaged(initialAuthority) recorded(recordHash) {
        if (
            address(token_) == address(0) ||
            address(settlementAsset_) == address(0) ||
            address(registry_) == address(0) ||
            address(oracle_) == address(0)
        ) revert Reserve_ZeroAddress();
        _requireDecimals(settlementAsset_.decimals(), oracle_.decimals());
        _TOKEN = token_;
        _SETTLEMENT_ASSET = settlementAsset_;
        _REGISTRY = registry_;
        _ORACLE = oracle_;
        _setThresholds(initialThresholds, recordHash);
    }

    /// @inheritdoc IReserve
    function setPeg(
        PegTerms calldata newTerms,
        bytes32 recordHash
    ) external restricted recorded(recordHash) nonReentrant {
        PegTerms memory previous = _terms;
        _requireValidTerms(newTerms);
        _requireReference();

        uint256 supply = _TOKEN.totalSupply();
        if (newTerms.supplyCap < supply) revert Reserve_CapBelowSupply(newTerms.supplyCap, supply);
        // The limits that bind a change are those of the terms in force, not those it brings along.
        if (previous.price != 0) _requireWithinStep(previous, newTerms.price);
        if (newTerms.price > previous.price) {
            _requireFloor(_assets, ReserveMath.liabilities(supply, newTerms.price));
        }

        _terms = newTerms;
        _pegChangedAt = uint64(block.timestamp);
        emit PegSet(previous, newTerms, recordHash);
    }

    /// @inheritdoc IReserve
    function setThresholds(
        Thresholds calldata newThresholds,
        bytes32 recordHash
    ) external restricted recorded(recordHash) {
        _setThresholds(newThresholds, recordHash);
    }

    /// @inheritdoc IReserve
    function fund(uint256 amount, bytes32 recordHash) external restricted recorded(recordHash) nonReentrant {
        if (amount == 0) revert Reserve_ZeroAmount();
        _requireInRange(amount);
        uint256 booked = _assets + amount;
        _assets = booked;
        emit ReserveFunded(msg.sender, amount, booked, recordHash);
        _pull(msg.sender, amount);
    }

    /// @inheritdoc IReserve
    function withdrawSurplus(
        address to,
        uint256 amount,
        bytes32 recordHash
    ) external restricted recorded(recordHash) nonReentrant {
        if (to == address(0)) revert Reserve_ZeroAddress();
        if (amount == 0) revert Reserve_ZeroAmount();
        uint256 booked = _assets;
        if (amount > booked) revert Reserve_InsufficientAssets(booked, amount);
        booked -= amount;
        uint256 coverage = ReserveMath.coverageBps(booked, liabilities());
        if (coverage < _thresholds.healthyBps) revert Reserve_BelowHealthy(coverage, _thresholds.healthyBps);

        _assets = booked;
        emit SurplusWithdrawn(to, amount, booked, recordHash);
        _SETTLEMENT_ASSET.safeTransfer(to, amount);
    }

    /// @inheritdoc IReserve
    function issueForGrants(uint256 amount, bytes32 recordHash) external restricted recorded(recordHash) nonReentrant {
        address program = _grantProgram;
        if (program == address(0)) revert Reserve_GrantProgramNotSet();
        uint256 supply = _requireMintable(amount);
        uint256 booked = _assets;
        _requireFloor(booked, ReserveMath.liabilities(supply + amount, _terms.price));
        _passBreaker(amount, supply, booked, booked);

        emit GrantHoursIssued(program, amount, recordHash);
        _TOKEN.mint(program, amount);
    }

    /// @inheritdoc IReserve
    function setGrantProgram(address grantProgram_, bytes32 recordHash) external restricted recorded(recordHash) {
        if (grantProgram_ == address(0)) revert Reserve_ZeroAddress();
        _grantProgram = grantProgram_;
        emit GrantProgramSet(grantProgram_, recordHash);
    }

    /// @inheritdoc IReserve
    function mint(uint256 amount, uint256 maxCost, address to) external nonReentrant returns (uint256 cost) {
        return _mint(amount, maxCost, to);
    }

    /// @inheritdoc IReserve
    function mintWithPermit(
        uint256 amount,
        uint256 maxCost,
        address to,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant returns (uint256 cost) {
        _permit(address(_SETTLEMENT_ASSET), maxCost, deadline, v, r, s);
        return _mint(amount, maxCost, to);
    }

    /// @inheritdoc IReserve
    function redeem(uint256 amount, uint256 minPayout, address to) external nonReentrant returns (uint256 payout) {
        return _redeem(amount, minPayout, to);
    }

    /// @inheritdoc IReserve
    function redeemWithPermit(
        uint256 amount,
        uint256 minPayout,
        address to,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external nonReentrant returns (uint256 payout) {
        _permit(address(_TOKEN), amount, deadline, v, r, s);
        return _redeem(amount, minPayout, to);
    }

    /// @inheritdoc IReserve
    function halt(
        Direction direction,
        string calldata reason,
        bytes32 recordHash
    ) external restricted recorded(recordHash) {
        if (bytes(reason).length == 0) revert Reserve_MissingReason();
        if (_isHalted(direction)) revert Reserve_DirectionHalted(direction);
        _setHalted(direction, true);
        emit DirectionHalted(direction, reason, recordHash);
    }

    /// @inheritdoc IReserve
    function reopen(Direction direction, bytes32 recordHash) external restricted recorded(recordHash) {
        if (!_isHalted(direction)) revert Reserve_NotHalted(direction);
        _setHalted(direction, false);
        emit DirectionReopened(direction, recordHash);
    }

    /// @inheritdoc IReserve
    function snapshot() external view returns (Snapshot memory now_) {
        IPriceOracle.Reference memory latest = _ORACLE.latestReference();
        uint256 supply = _TOKEN.totalSupply();
        uint256 owed = ReserveMath.liabilities(supply, _terms.price);
        now_.terms = _terms;
        now_.thresholds = _thresholds;
        now_.pegChangedAt = _pegChangedAt;
        now_.supply = supply;
        now_.assets = _assets;
        now_.liabilities = owed;
        now_.liquidCoverageBps = ReserveMath.coverageBps(_assets, owed);
        now_.mintHalted = _mintHalted;
        now_.redeemHalted = _redeemHalted;
        now_.backingHours = _REGISTRY.backingHours();
        now_.capacityBacking = _backing(now_.backingHours, owed, now_.thresholds);
        now_.totalCoverageBps = ReserveMath.coverageBps(_assets + now_.capacityBacking, owed);
        now_.breaker = _stateOf(latest.validUntil, now_.totalCoverageBps);
        now_.mintedToday = _mintedToday();
        now_.referencePrice = latest.price;
        now_.referenceValidUntil = latest.validUntil;
    }

    /// @inheritdoc IReserve
    function assets() external view returns (uint256) {
        return _assets;
    }

    /// @inheritdoc IReserve
    function liquidCoverageBps() external view returns (uint256) {
        return ReserveMath.coverageBps(_assets, liabilities());
    }

    /// @inheritdoc IReserve
    function breakerState() external view returns (BreakerState) {
        return _stateOf(_ORACLE.validUntil(), totalCoverageBps());
    }

    /// @inheritdoc IReserve
    function leftToMintToday() external view returns (uint256) {
        return BreakerRules.left(_thresholds.dailyMintLimit, _mintedToday());
    }

    /// @inheritdoc IReserve
    function settlementAsset() external view returns (address) {
        return address(_SETTLEMENT_ASSET);
    }

    /// @inheritdoc IReserve
    function token() external view returns (address) {
        return address(_TOKEN);
    }

    /// @inheritdoc IReserve
    function grantProgram() external view returns (address) {
        return _grantProgram;
    }

    /// @inheritdoc IReserve
    function registry() external view returns (address) {
        return address(_REGISTRY);
    }

    /// @inheritdoc IReserve
    function oracle() external view returns (address) {
        return address(_ORACLE);
    }

    /// @inheritdoc IReserve
    function previewMint(uint256 amount) public view returns (uint256 cost) {
        _requireInRange(amount);
        return ReserveMath.mintCost(amount, _price(), _terms.mintFeeBps);
    }

    /// @inheritdoc IReserve
    function previewRedeem(uint256 amount) public view returns (uint256 payout) {
        _requireInRange(amount);
        return ReserveMath.redeemPayout(amount, _price(), _terms.redeemFeeBps, _assets, _TOKEN.totalSupply());
    }

    /// @inheritdoc IReserve
    function liabilities() public view returns (uint256) {
        return ReserveMath.liabilities(_TOKEN.totalSupply(), _terms.price);
    }

    /// @inheritdoc IReserve
    function capacityBacking() public view returns (uint256) {
        return _backing(_REGISTRY.backingHours(), liabilities(), _thresholds);
    }

    /// @inheritdoc IReserve
    function totalCoverageBps() public view returns (uint256) {
        return ReserveMath.coverageBps(_assets + capacityBacking(), liabilities());
    }

    // ---- trades --------------------------------------------------------------------------------------------------

    function _mint(uint256 amount, uint256 maxCost, address to) private returns (uint256 cost) {
        if (to == address(0)) revert Reserve_ZeroAddress();
        uint256 supply = _requireMintable(amount);
        cost = previewMint(amount);
        if (cost > maxCost) revert Reserve_CostAboveLimit(cost, maxCost);
        uint256 before = _assets;
        uint256 booked = before + cost;
        _passBreaker(amount, supply, before, booked);

        _assets = booked;
        emit HoursMinted(msg.sender, to, amount, cost, booked);
        _pull(msg.sender, cost);
        _TOKEN.mint(to, amount);
    }

    function _redeem(uint256 amount, uint256 minPayout, address to) private returns (uint256 payout) {
        if (to == address(0)) revert Reserve_ZeroAddress();
        if (amount == 0) revert Reserve_ZeroAmount();
        if (_redeemHalted) revert Reserve_DirectionHalted(Direction.Redeem);
        payout = previewRedeem(amount);
        if (payout == 0) revert Reserve_DustRedemption(amount);
        if (payout < minPayout) revert Reserve_PayoutBelowLimit(payout, minPayout);

        uint256 booked = _assets - payout;
        _assets = booked;
        emit HoursRedeemed(msg.sender, to, amount, payout, booked);
        _TOKEN.burnFrom(msg.sender, amount);
        _SETTLEMENT_ASSET.safeTransfer(to, payout);
    }

    /// @dev Anybody may submit a permit that lies in the open, and then it is used up here. What counts is the allowance.
    function _permit(address asset, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) private {
        try IERC20Permit(asset).permit(msg.sender, address(this), value, deadline, v, r, s) {} catch {
            uint256 allowance = IERC20(asset).allowance(msg.sender, address(this));
            if (allowance < value) revert Reserve_PermitRefused(allowance, value);
        }
    }

    /// @dev Called last before what depends on the money: the state already counts `amount` as booked.
    function _pull(address from, uint256 amount) private {
        uint256 before = _SETTLEMENT_ASSET.balanceOf(address(this));
        _SETTLEMENT_ASSET.safeTransferFrom(from, address(this), amount);
        uint256 received = _SETTLEMENT_ASSET.balanceOf(address(this)) - before;
        if (received < amount) revert Reserve_ShortTransfer(amount, received);
    }

    // ---- breaker -------------------------------------------------------------------------------------------------

    /// @dev Lets `amount` new CCH pass, or says why not. Counts it while minting is Slow.
    /// @param supply CCH before.
    /// @param assetsBefore settlement assets booked before the mint, and `assetsAfter` after it.
    function _passBreaker(uint256 amount, uint256 supply, uint256 assetsBefore, uint256 assetsAfter) private {
        _requireReference();
        Thresholds memory lines = _thresholds;
        uint256 price = _terms.price;
        uint256 owedBefore = ReserveMath.liabilities(supply, price);
        uint256 owedAfter = ReserveMath.liabilities(supply + amount, price);
        uint256 coverage = _worse(assetsBefore, owedBefore, assetsAfter, owedAfter);
        // Backing only adds: with enough money alone the registry, thirteen periods of it, need not be asked.
        if (coverage >= lines.slowBps) return;

        uint256 backingHours = _REGISTRY.backingHours();
        coverage = _worse(
            assetsBefore + _backing(backingHours, owedBefore, lines),
            owedBefore,
            assetsAfter + _backing(backingHours, owedAfter, lines),
            owedAfter
        );
        if (coverage < lines.haltBps) revert Reserve_MintHalted(coverage, lines.haltBps);
        if (coverage >= lines.slowBps) return;

        uint256 minted = _mintedToday();
        uint256 left = BreakerRules.left(lines.dailyMintLimit, minted);
        if (amount > left) revert Reserve_DailyLimitExceeded(amount, left);
        // Within dailyMintLimit, which is a uint128.
        // forge-lint: disable-next-line(unsafe-typecast)
        _slowMints = SlowMints({day: _today(), amount: uint128(minted + amount)});
    }

    function _requireReference() private view {
        uint64 until = _ORACLE.validUntil();
        if (BreakerRules.isStale(block.timestamp, until)) revert Reserve_OracleStale(until);
    }

    function _stateOf(uint64 validUntil, uint256 coverage) private view returns (BreakerState) {
        return BreakerRules.state(block.timestamp, validUntil, coverage, _thresholds.slowBps, _thresholds.haltBps);
    }

    function _backing(uint256 backingHours, uint256 owed, Thresholds memory lines) private view returns (uint256) {
        return ReserveMath.capacityBacking(backingHours, _terms.price, lines.haircutBps, owed, lines.backingShareBps);
    }

    function _mintedToday() private view returns (uint256) {
        SlowMints memory minted = _slowMints;
        return BreakerRules.mintedOn(_today(), minted.day, minted.amount);
    }

    function _today() private view returns (uint64) {
        return uint64(block.timestamp / 1 days);
    }

    function _worse(
        uint256 before,
        uint256 owedBefore,
        uint256 next,
        uint256 owedAfter
    ) private pure returns (uint256) {
        return
            BreakerRules.worse(ReserveMath.coverageBps(before, owedBefore), ReserveMath.coverageBps(next, owedAfter));
    }

    // ---- terms ---------------------------------------------------------------------------------------------------

    function _setThresholds(Thresholds memory lines, bytes32 recordHash) private {
        if (lines.floorBps < MIN_FLOOR_BPS || lines.healthyBps < lines.floorBps) {
            revert Reserve_BadThresholds(lines.floorBps, lines.healthyBps);
        }
        if (lines.haltBps == 0 || lines.slowBps < lines.haltBps || lines.healthyBps < lines.slowBps) {
            revert Reserve_BadBreakerLines(lines.slowBps, lines.haltBps, lines.healthyBps);
        }
        if (lines.haircutBps > ReserveMath.BPS || lines.backingShareBps > MAX_BACKING_SHARE_BPS) {
            revert Reserve_BadBacking(lines.haircutBps, lines.backingShareBps);
        }
        Thresholds memory previous = _thresholds;
        _thresholds = lines;
        emit ThresholdsSet(previous, lines, recordHash);
    }

    function _setHalted(Direction direction, bool halted) private {
        if (direction == Direction.Mint) _mintHalted = halted;
        else _redeemHalted = halted;
    }

    function _isHalted(Direction direction) private view returns (bool) {
        return direction == Direction.Mint ? _mintHalted : _redeemHalted;
    }

    function _price() private view returns (uint256 price) {
        price = _terms.price;
        if (price == 0) revert Reserve_PegNotSet();
    }

    /// @dev The conditions of every new CCH, paid or granted: a halted mint direction stops both.
    /// @return supply CCH that exist before.
    function _requireMintable(uint256 amount) private view returns (uint256 supply) {
        if (amount == 0) revert Reserve_ZeroAmount();
        _requireInRange(amount);
        if (_terms.price == 0) revert Reserve_PegNotSet();
        if (_mintHalted) revert Reserve_DirectionHalted(Direction.Mint);
        supply = _TOKEN.totalSupply();
        if (supply + amount > _terms.supplyCap) revert Reserve_CapExceeded(supply + amount, _terms.supplyCap);
    }

    function _requireFloor(uint256 booked, uint256 owed) private view {
        uint256 coverage = ReserveMath.coverageBps(booked, owed);
        if (coverage < _thresholds.floorBps) revert Reserve_BelowFloor(coverage, _thresholds.floorBps);
    }

    function _requireWithinStep(PegTerms memory previous, uint256 price) private view {
        uint256 nextChangeAt = _pegChangedAt + previous.minInterval;
        if (block.timestamp < nextChangeAt) revert Reserve_ChangedTooRecently(nextChangeAt);
        (uint256 lowest, uint256 highest) = ReserveMath.stepBounds(previous.price, previous.maxStepBps);
        if (price < lowest || price > highest) revert Reserve_StepTooLarge(price, lowest, highest);
    }

    function _requireValidTerms(PegTerms calldata terms) private pure {
        if (terms.price == 0) revert Reserve_ZeroPrice();
        _requireInRange(terms.price);
        _requireInRange(terms.supplyCap);
        if (terms.mintFeeBps > MAX_FEE_BPS) revert Reserve_FeeTooHigh(terms.mintFeeBps, MAX_FEE_BPS);
        if (terms.redeemFeeBps > MAX_FEE_BPS) revert Reserve_FeeTooHigh(terms.redeemFeeBps, MAX_FEE_BPS);
        if (terms.maxStepBps == 0 || terms.maxStepBps > MAX_STEP_BPS) {
            revert Reserve_StepLimitOutOfRange(terms.maxStepBps, MAX_STEP_BPS);
        }
        if (terms.minInterval < MIN_INTERVAL) revert Reserve_IntervalTooShort(terms.minInterval, MIN_INTERVAL);
    }

    function _requireInRange(uint256 given) private pure {
        if (given > MAX_QUANTITY) revert Reserve_OutOfRange(given, MAX_QUANTITY);
    }

    function _requireDecimals(uint8 assetDecimals, uint8 oracleDecimals) private pure {
        if (assetDecimals < _MIN_DECIMALS || assetDecimals > _MAX_DECIMALS) {
            revert Reserve_UnsupportedDecimals(assetDecimals, _MIN_DECIMALS, _MAX_DECIMALS);
        }
        if (assetDecimals != oracleDecimals) revert Reserve_DecimalsMismatch(assetDecimals, oracleDecimals);
    }
}

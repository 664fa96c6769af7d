// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IRecorded} from "./IRecorded.sol";

/// @title The settlement assets behind CCH, the peg, and the only door through which CCH is made and unmade.
/// @notice Amounts of CCH are 1e18 = one H100-hour; amounts of money are units of the settlement asset. Rounding always
/// favours the reserve.
///
/// liabilities = ceil(supply × price / 1e18)
/// liquid coverage (bps) = floor(assets × 10_000 / liabilities); type(uint256).max without liabilities
/// mint cost = ceil(amount × price × (10_000 + mintFeeBps) / (1e18 × 10_000))
/// redemption = floor(gross × (10_000 − redeemFeeBps) / 10_000), gross = min(floor(amount × price / 1e18), covered share)
/// covered share = min(floor(amount × assets / supply), assets − ceil(assets × liabilities after / liabilities before));
/// its second term only ever takes off the unit or two by which rounded liabilities could make coverage fall.
/// capacity backing = min(floor(floor(backingHours × price / 1e18) × (10_000 − haircutBps) / 10_000),
/// floor(liabilities × backingShareBps / 10_000))
/// total coverage (bps) = floor((assets + capacity backing) × 10_000 / liabilities); type(uint256).max without liabilities
///
/// The breaker is asymmetric: it slows, then stops minting; redemption stays open in each of its states. A mint is judged
/// by the worse of the states before and after it. What only people can stop and reopen, the halt of a direction, is
/// apart from the breaker and stronger: it stops redemption as well.
interface IReserve is IRecorded {
    enum Direction {
        Mint,
        Redeem
    }

    /// @param price settlement-asset units per 1e18 CCH.
    /// @param mintFeeBps basis points on top of a mint, at most MAX_FEE_BPS.
    /// @param redeemFeeBps basis points off a redemption, at most MAX_FEE_BPS.
    /// @param maxStepBps largest next change of price, either way, in basis points of the price; 1 to MAX_STEP_BPS.
    /// @param minInterval seconds that must pass before the next change; at least MIN_INTERVAL.
    /// @param supplyCap CCH that may exist at most.
    struct PegTerms {
        uint256 price;
        uint16 mintFeeBps;
        uint16 redeemFeeBps;
        uint16 maxStepBps;
        uint32 minInterval;
        uint256 supplyCap;
    }

    /// @notice Healthy: minting is free. Slow: total coverage is below `slowBps`, minting is limited per day. MintHalted: it
    /// is below `haltBps`, nothing is minted. OracleStale: there is no reference price, nothing is minted and the peg stands.
    enum BreakerState {
        Healthy,
        Slow,
        MintHalted,
        OracleStale
    }

    /// @dev One storage slot.
    /// @param floorBps liquid coverage below which no peg rise and no grant issue may take the reserve; at least 10_000.
    /// @param healthyBps liquid coverage below which no surplus may be withdrawn; at least floorBps.
    /// @param slowBps total coverage below which minting is limited per day; at most healthyBps.
    /// @param haltBps total coverage below which minting stops; 1 to slowBps.
    /// @param haircutBps off the value of unsold capacity; at most 10_000.
    /// @param backingShareBps capacity backs at most this share of liabilities; at most MAX_BACKING_SHARE_BPS.
    /// @param dailyMintLimit CCH that may be minted on one UTC day while Slow.
    struct Thresholds {
        uint16 floorBps;
        uint16 healthyBps;
        uint16 slowBps;
        uint16 haltBps;
        uint16 haircutBps;
        uint16 backingShareBps;
        uint128 dailyMintLimit;
    }

    /// @notice Everything a page shows of the reserve, read at one block.
    /// @param mintedToday CCH minted on the UTC day of the block while Slow.
    /// @param referencePrice the last reference price, also when it is stale.
    /// @param referenceValidUntil last second at which it holds.
    struct Snapshot {
        PegTerms terms;
        Thresholds thresholds;
        uint64 pegChangedAt;
        uint256 supply;
        uint256 assets;
        uint256 liabilities;
        uint256 liquidCoverageBps;
        bool mintHalted;
        bool redeemHalted;
        BreakerState breaker;
        uint256 backingHours;
        uint256 capacityBacking;
        uint256 totalCoverageBps;
        uint256 mintedToday;
        uint256 referencePrice;
        uint64 referenceValidUntil;
    }

    event PegSet(PegTerms previousTerms, PegTerms terms, bytes32 indexed recordHash);
    event ThresholdsSet(Thresholds previousThresholds, Thresholds thresholds, bytes32 indexed recordHash);
    event ReserveFunded(address indexed from, uint256 amount, uint256 assets, bytes32 indexed recordHash);
    event SurplusWithdrawn(address indexed to, uint256 amount, uint256 assets, bytes32 indexed recordHash);
    event GrantHoursIssued(address indexed grantProgram, uint256 amount, bytes32 indexed recordHash);
    event HoursMinted(address indexed payer, address indexed to, uint256 amount, uint256 cost, uint256 assets);
    event HoursRedeemed(address indexed holder, address indexed to, uint256 amount, uint256 payout, uint256 assets);
    event DirectionHalted(Direction indexed direction, string reason, bytes32 indexed recordHash);
    event DirectionReopened(Direction indexed direction, bytes32 indexed recordHash);
    event GrantProgramSet(address indexed grantProgram, bytes32 indexed recordHash);

    error Reserve_ZeroAmount();
    error Reserve_ZeroAddress();
    error Reserve_MissingReason();
    error Reserve_ZeroPrice();
    error Reserve_FeeTooHigh(uint256 feeBps, uint256 limitBps);
    error Reserve_StepLimitOutOfRange(uint256 maxStepBps, uint256 limitBps);
    error Reserve_IntervalTooShort(uint256 minInterval, uint256 limit);
    error Reserve_StepTooLarge(uint256 price, uint256 lowest, uint256 highest);
    error Reserve_ChangedTooRecently(uint256 nextChangeAt);
    error Reserve_CapBelowSupply(uint256 supplyCap, uint256 supply);
    error Reserve_CapExceeded(uint256 supplyAfter, uint256 supplyCap);
    error Reserve_BadThresholds(uint256 floorBps, uint256 healthyBps);
    /// @dev The lines of the breaker are out of order: 1 ≤ haltBps ≤ slowBps ≤ healthyBps.
    error Reserve_BadBreakerLines(uint256 slowBps, uint256 haltBps, uint256 healthyBps);
    /// @dev A haircut above 10_000, or a share above MAX_BACKING_SHARE_BPS.
    error Reserve_BadBacking(uint256 haircutBps, uint256 backingShareBps);
    error Reserve_BelowFloor(uint256 coverageBps, uint256 floorBps);
    error Reserve_BelowHealthy(uint256 coverageBps, uint256 healthyBps);
    error Reserve_InsufficientAssets(uint256 assets, uint256 amount);
    error Reserve_PegNotSet();
    error Reserve_DirectionHalted(Direction direction);
    error Reserve_NotHalted(Direction direction);
    error Reserve_CostAboveLimit(uint256 cost, uint256 maxCost);
    error Reserve_PayoutBelowLimit(uint256 payout, uint256 minPayout);
    /// @dev The amount is so small that the redemption would pay nothing.
    error Reserve_DustRedemption(uint256 amount);
    error Reserve_ShortTransfer(uint256 sent, uint256 received);
    error Reserve_GrantProgramNotSet();
    /// @dev There is no reference price since `validUntil`.
    error Reserve_OracleStale(uint256 validUntil);
    error Reserve_MintHalted(uint256 totalCoverageBps, uint256 haltBps);
    error Reserve_DailyLimitExceeded(uint256 amount, uint256 leftToday);
    /// @dev A price, cap or amount that no reserve can hold.
    error Reserve_OutOfRange(uint256 given, uint256 limit);
    /// @dev The permit was refused and the allowance does not reach without it.
    error Reserve_PermitRefused(uint256 allowance, uint256 needed);
    error Reserve_DecimalsMismatch(uint256 assetDecimals, uint256 oracleDecimals);
    error Reserve_UnsupportedDecimals(uint256 decimals, uint256 lowest, uint256 highest);

    /// @notice Sets all terms at once. The first setting is free of step and interval. A higher price must leave coverage
    /// at or above the floor. Refused without a reference price. PEG_MANAGER, delayed.
    function setPeg(PegTerms calldata terms, bytes32 recordHash) external;

    /// @notice Sets the floor, the healthy line, the breaker and what capacity counts for. PEG_MANAGER, delayed.
    function setThresholds(Thresholds calldata thresholds, bytes32 recordHash) external;

    /// @notice Takes `amount` from the caller into the reserve. TREASURER.
    function fund(uint256 amount, bytes32 recordHash) external;

    /// @notice Pays `amount` of surplus to `to`; coverage must stay at or above the healthy line. WITHDRAWER, delayed.
    function withdrawSurplus(address to, uint256 amount, bytes32 recordHash) external;

    /// @notice Mints `amount` CCH into the grant contract, unpaid; coverage must stay at or above the floor. Refused while
    /// minting is halted, and by the breaker like any mint. TREASURER.
    function issueForGrants(uint256 amount, bytes32 recordHash) external;

    /// @notice Sets the contract that receives hours for grants. ADMIN.
    function setGrantProgram(address grantProgram, bytes32 recordHash) external;

    /// @notice Buys `amount` CCH for `to` at the peg plus fee, for at most `maxCost`. Refused by the breaker: see the top.
    /// @return cost settlement-asset units taken from the caller.
    function mint(uint256 amount, uint256 maxCost, address to) external returns (uint256 cost);

    /// @notice `mint` in one transaction with an ERC-2612 permit of the settlement asset over exactly `maxCost`. A permit
    /// that somebody else already submitted does no harm as long as the allowance is there.
    function mintWithPermit(
        uint256 amount,
        uint256 maxCost,
        address to,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint256 cost);

    /// @notice Sells `amount` of the caller's CCH at the peg less fee, for at least `minPayout`. Below full coverage it
    /// pays the covered share, so that the first to run takes nothing from the last.
    /// @return payout settlement-asset units paid to `to`.
    function redeem(uint256 amount, uint256 minPayout, address to) external returns (uint256 payout);

    /// @notice `redeem` in one transaction with an ERC-2612 permit of CCH over exactly `amount`.
    function redeemWithPermit(
        uint256 amount,
        uint256 minPayout,
        address to,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint256 payout);

    /// @notice Stops one direction at once. GUARDIAN.
    function halt(Direction direction, string calldata reason, bytes32 recordHash) external;

    /// @notice Re-opens a halted direction. PEG_MANAGER, delayed.
    function reopen(Direction direction, bytes32 recordHash) external;

    /// @notice What `mint` would cost now, to the unit.
    function previewMint(uint256 amount) external view returns (uint256 cost);

    /// @notice What `redeem` would pay now, to the unit.
    function previewRedeem(uint256 amount) external view returns (uint256 payout);

    function snapshot() external view returns (Snapshot memory);

    function assets() external view returns (uint256);

    function liabilities() external view returns (uint256);

    function liquidCoverageBps() external view returns (uint256);

    /// @notice What unsold certified capacity counts for, in units of the settlement asset.
    function capacityBacking() external view returns (uint256);

    function totalCoverageBps() external view returns (uint256);

    function breakerState() external view returns (BreakerState);

    /// @notice CCH that may still be minted on this UTC day once minting is Slow. In every other state a mint is bound by
    /// the breaker, the cap and the halt, and not by this number.
    function leftToMintToday() external view returns (uint256);

    function settlementAsset() external view returns (address);

    function token() external view returns (address);

    function grantProgram() external view returns (address);

    /// @notice Where unsold capacity is read.
    function registry() external view returns (address);

    /// @notice Where the reference price is read.
    function oracle() external view returns (address);

    /// @notice Highest fee of either direction, in basis points.
    function MAX_FEE_BPS() external view returns (uint16);

    /// @notice Largest step of the price that any terms may allow, in basis points.
    function MAX_STEP_BPS() external view returns (uint16);

    /// @notice Shortest time between two changes of the peg that any terms may allow, in seconds.
    function MIN_INTERVAL() external view returns (uint32);

    /// @notice Lowest floor, in basis points: full coverage.
    function MIN_FLOOR_BPS() external view returns (uint16);

    /// @notice Largest share of liabilities that capacity may ever back, in basis points.
    function MAX_BACKING_SHARE_BPS() external view returns (uint16);

    /// @notice Largest price, cap and amount. Below it no product in this contract overflows.
    function MAX_QUANTITY() external view returns (uint256);
}

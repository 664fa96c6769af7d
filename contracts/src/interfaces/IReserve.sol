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

    /// @param floorBps coverage below which no peg rise and no grant issue may take the reserve; at least 10_000.
    /// @param healthyBps coverage below which no surplus may be withdrawn; at least floorBps.
    struct Thresholds {
        uint16 floorBps;
        uint16 healthyBps;
    }

    /// @notice Everything a page shows of the reserve, read at one block.
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

    /// @notice Sets all terms at once. The first setting is free of step and interval. A higher price must leave coverage
    /// at or above the floor. PEG_MANAGER, delayed.
    function setPeg(PegTerms calldata terms, bytes32 recordHash) external;

    /// @notice Sets the floor and the healthy line. PEG_MANAGER, delayed.
    function setThresholds(Thresholds calldata thresholds, bytes32 recordHash) external;

    /// @notice Takes `amount` from the caller into the reserve. TREASURER.
    function fund(uint256 amount, bytes32 recordHash) external;

    /// @notice Pays `amount` of surplus to `to`; coverage must stay at or above the healthy line. WITHDRAWER, delayed.
    function withdrawSurplus(address to, uint256 amount, bytes32 recordHash) external;

    /// @notice Mints `amount` CCH into the grant contract, unpaid; coverage must stay at or above the floor. Refused while
    /// minting is halted. TREASURER.
    function issueForGrants(uint256 amount, bytes32 recordHash) external;

    /// @notice Sets the contract that receives hours for grants. ADMIN.
    function setGrantProgram(address grantProgram, bytes32 recordHash) external;

    /// @notice Buys `amount` CCH for `to` at the peg plus fee, for at most `maxCost`.
    /// @return cost settlement-asset units taken from the caller.
    function mint(uint256 amount, uint256 maxCost, address to) external returns (uint256 cost);

    /// @notice Sells `amount` of the caller's CCH at the peg less fee, for at least `minPayout`. Below full coverage it
    /// pays the covered share, so that the first to run takes nothing from the last.
    /// @return payout settlement-asset units paid to `to`.
    function redeem(uint256 amount, uint256 minPayout, address to) external returns (uint256 payout);

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

    function settlementAsset() external view returns (address);

    function token() external view returns (address);

    function grantProgram() external view returns (address);

    /// @notice Highest fee of either direction, in basis points.
    function MAX_FEE_BPS() external view returns (uint16);

    /// @notice Largest step of the price that any terms may allow, in basis points.
    function MAX_STEP_BPS() external view returns (uint16);

    /// @notice Shortest time between two changes of the peg that any terms may allow, in seconds.
    function MIN_INTERVAL() external view returns (uint32);

    /// @notice Lowest floor, in basis points: full coverage.
    function MIN_FLOOR_BPS() external view returns (uint16);
}

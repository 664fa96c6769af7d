'use client';

// Generated from contracts/ by: npm run generate. Do not edit.

import { createUseReadContract, createUseWriteContract, createUseSimulateContract, createUseWatchContractEvent } from 'wagmi/codegen'
import {
  accessManagerAbi,
  computeTokenAbi,
  hardwareCatalogAbi,
  providerRegistryAbi,
  priceOracleAbi,
  reserveAbi,
  grantProgramAbi,
  auditAnchorAbi,
  settlementAssetAbi,
  erc20Abi,
  safeAbi,
} from './abis';

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__
 */
export const useReadAccessManager = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"ADMIN_ROLE"`
 */
export const useReadAccessManagerAdminRole = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'ADMIN_ROLE' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"PUBLIC_ROLE"`
 */
export const useReadAccessManagerPublicRole = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'PUBLIC_ROLE' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"canCall"`
 */
export const useReadAccessManagerCanCall = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'canCall' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"conflict"`
 */
export const useReadAccessManagerConflict = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'conflict' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"expiration"`
 */
export const useReadAccessManagerExpiration = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'expiration' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"getAccess"`
 */
export const useReadAccessManagerGetAccess = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'getAccess' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"getNonce"`
 */
export const useReadAccessManagerGetNonce = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'getNonce' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"getRoleAdmin"`
 */
export const useReadAccessManagerGetRoleAdmin = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'getRoleAdmin' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"getRoleGrantDelay"`
 */
export const useReadAccessManagerGetRoleGrantDelay = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'getRoleGrantDelay' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"getRoleGuardian"`
 */
export const useReadAccessManagerGetRoleGuardian = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'getRoleGuardian' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"getSchedule"`
 */
export const useReadAccessManagerGetSchedule = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'getSchedule' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"getTargetAdminDelay"`
 */
export const useReadAccessManagerGetTargetAdminDelay = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'getTargetAdminDelay' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"getTargetFunctionRole"`
 */
export const useReadAccessManagerGetTargetFunctionRole = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'getTargetFunctionRole' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"hasRole"`
 */
export const useReadAccessManagerHasRole = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'hasRole' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"hashOperation"`
 */
export const useReadAccessManagerHashOperation = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'hashOperation' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"isTargetClosed"`
 */
export const useReadAccessManagerIsTargetClosed = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'isTargetClosed' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"minSetback"`
 */
export const useReadAccessManagerMinSetback = /*#__PURE__*/ createUseReadContract({ abi: accessManagerAbi, functionName: 'minSetback' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__
 */
export const useWriteAccessManager = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"cancel"`
 */
export const useWriteAccessManagerCancel = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'cancel' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"consumeScheduledOp"`
 */
export const useWriteAccessManagerConsumeScheduledOp = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'consumeScheduledOp' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"execute"`
 */
export const useWriteAccessManagerExecute = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'execute' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"grantRole"`
 */
export const useWriteAccessManagerGrantRole = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'grantRole' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"labelRole"`
 */
export const useWriteAccessManagerLabelRole = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'labelRole' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"multicall"`
 */
export const useWriteAccessManagerMulticall = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'multicall' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"renounceRole"`
 */
export const useWriteAccessManagerRenounceRole = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'renounceRole' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"revokeRole"`
 */
export const useWriteAccessManagerRevokeRole = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'revokeRole' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"schedule"`
 */
export const useWriteAccessManagerSchedule = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'schedule' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setGrantDelay"`
 */
export const useWriteAccessManagerSetGrantDelay = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'setGrantDelay' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setRoleAdmin"`
 */
export const useWriteAccessManagerSetRoleAdmin = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'setRoleAdmin' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setRoleGuardian"`
 */
export const useWriteAccessManagerSetRoleGuardian = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'setRoleGuardian' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setTargetAdminDelay"`
 */
export const useWriteAccessManagerSetTargetAdminDelay = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'setTargetAdminDelay' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setTargetClosed"`
 */
export const useWriteAccessManagerSetTargetClosed = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'setTargetClosed' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setTargetFunctionRole"`
 */
export const useWriteAccessManagerSetTargetFunctionRole = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'setTargetFunctionRole' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"updateAuthority"`
 */
export const useWriteAccessManagerUpdateAuthority = /*#__PURE__*/ createUseWriteContract({ abi: accessManagerAbi, functionName: 'updateAuthority' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__
 */
export const useSimulateAccessManager = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"cancel"`
 */
export const useSimulateAccessManagerCancel = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'cancel' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"consumeScheduledOp"`
 */
export const useSimulateAccessManagerConsumeScheduledOp = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'consumeScheduledOp' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"execute"`
 */
export const useSimulateAccessManagerExecute = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'execute' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"grantRole"`
 */
export const useSimulateAccessManagerGrantRole = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'grantRole' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"labelRole"`
 */
export const useSimulateAccessManagerLabelRole = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'labelRole' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"multicall"`
 */
export const useSimulateAccessManagerMulticall = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'multicall' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"renounceRole"`
 */
export const useSimulateAccessManagerRenounceRole = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'renounceRole' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"revokeRole"`
 */
export const useSimulateAccessManagerRevokeRole = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'revokeRole' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"schedule"`
 */
export const useSimulateAccessManagerSchedule = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'schedule' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setGrantDelay"`
 */
export const useSimulateAccessManagerSetGrantDelay = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'setGrantDelay' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setRoleAdmin"`
 */
export const useSimulateAccessManagerSetRoleAdmin = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'setRoleAdmin' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setRoleGuardian"`
 */
export const useSimulateAccessManagerSetRoleGuardian = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'setRoleGuardian' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setTargetAdminDelay"`
 */
export const useSimulateAccessManagerSetTargetAdminDelay = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'setTargetAdminDelay' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setTargetClosed"`
 */
export const useSimulateAccessManagerSetTargetClosed = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'setTargetClosed' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"setTargetFunctionRole"`
 */
export const useSimulateAccessManagerSetTargetFunctionRole = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'setTargetFunctionRole' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link accessManagerAbi}__ and `functionName` set to `"updateAuthority"`
 */
export const useSimulateAccessManagerUpdateAuthority = /*#__PURE__*/ createUseSimulateContract({ abi: accessManagerAbi, functionName: 'updateAuthority' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__
 */
export const useWatchAccessManagerEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"OperationCanceled"`
 */
export const useWatchAccessManagerOperationCanceledEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'OperationCanceled' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"OperationExecuted"`
 */
export const useWatchAccessManagerOperationExecutedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'OperationExecuted' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"OperationScheduled"`
 */
export const useWatchAccessManagerOperationScheduledEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'OperationScheduled' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"RoleAdminChanged"`
 */
export const useWatchAccessManagerRoleAdminChangedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'RoleAdminChanged' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"RoleGrantDelayChanged"`
 */
export const useWatchAccessManagerRoleGrantDelayChangedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'RoleGrantDelayChanged' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"RoleGranted"`
 */
export const useWatchAccessManagerRoleGrantedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'RoleGranted' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"RoleGuardianChanged"`
 */
export const useWatchAccessManagerRoleGuardianChangedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'RoleGuardianChanged' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"RoleLabel"`
 */
export const useWatchAccessManagerRoleLabelEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'RoleLabel' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"RoleRevoked"`
 */
export const useWatchAccessManagerRoleRevokedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'RoleRevoked' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"TargetAdminDelayUpdated"`
 */
export const useWatchAccessManagerTargetAdminDelayUpdatedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'TargetAdminDelayUpdated' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"TargetClosed"`
 */
export const useWatchAccessManagerTargetClosedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'TargetClosed' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link accessManagerAbi}__ and `eventName` set to `"TargetFunctionRoleUpdated"`
 */
export const useWatchAccessManagerTargetFunctionRoleUpdatedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: accessManagerAbi, eventName: 'TargetFunctionRoleUpdated' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__
 */
export const useReadComputeToken = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"DOMAIN_SEPARATOR"`
 */
export const useReadComputeTokenDomainSeparator = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'DOMAIN_SEPARATOR' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"allowance"`
 */
export const useReadComputeTokenAllowance = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'allowance' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"authority"`
 */
export const useReadComputeTokenAuthority = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'authority' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"balanceOf"`
 */
export const useReadComputeTokenBalanceOf = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'balanceOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"decimals"`
 */
export const useReadComputeTokenDecimals = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'decimals' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"eip712Domain"`
 */
export const useReadComputeTokenEip712Domain = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'eip712Domain' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"isConsumingScheduledOp"`
 */
export const useReadComputeTokenIsConsumingScheduledOp = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'isConsumingScheduledOp' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"isFrozen"`
 */
export const useReadComputeTokenIsFrozen = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'isFrozen' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"minterAllowance"`
 */
export const useReadComputeTokenMinterAllowance = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'minterAllowance' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"name"`
 */
export const useReadComputeTokenName = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'name' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"nonces"`
 */
export const useReadComputeTokenNonces = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'nonces' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"paused"`
 */
export const useReadComputeTokenPaused = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'paused' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"symbol"`
 */
export const useReadComputeTokenSymbol = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'symbol' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"totalSupply"`
 */
export const useReadComputeTokenTotalSupply = /*#__PURE__*/ createUseReadContract({ abi: computeTokenAbi, functionName: 'totalSupply' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__
 */
export const useWriteComputeToken = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"approve"`
 */
export const useWriteComputeTokenApprove = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'approve' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"burn"`
 */
export const useWriteComputeTokenBurn = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'burn' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"burnFrom"`
 */
export const useWriteComputeTokenBurnFrom = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'burnFrom' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"freeze"`
 */
export const useWriteComputeTokenFreeze = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'freeze' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"mint"`
 */
export const useWriteComputeTokenMint = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'mint' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"pause"`
 */
export const useWriteComputeTokenPause = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'pause' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"permit"`
 */
export const useWriteComputeTokenPermit = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'permit' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"recover"`
 */
export const useWriteComputeTokenRecover = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'recover' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useWriteComputeTokenSetAuthority = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"setMinterAllowance"`
 */
export const useWriteComputeTokenSetMinterAllowance = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'setMinterAllowance' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"transfer"`
 */
export const useWriteComputeTokenTransfer = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'transfer' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"transferFrom"`
 */
export const useWriteComputeTokenTransferFrom = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'transferFrom' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"unfreeze"`
 */
export const useWriteComputeTokenUnfreeze = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'unfreeze' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"unpause"`
 */
export const useWriteComputeTokenUnpause = /*#__PURE__*/ createUseWriteContract({ abi: computeTokenAbi, functionName: 'unpause' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__
 */
export const useSimulateComputeToken = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"approve"`
 */
export const useSimulateComputeTokenApprove = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'approve' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"burn"`
 */
export const useSimulateComputeTokenBurn = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'burn' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"burnFrom"`
 */
export const useSimulateComputeTokenBurnFrom = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'burnFrom' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"freeze"`
 */
export const useSimulateComputeTokenFreeze = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'freeze' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"mint"`
 */
export const useSimulateComputeTokenMint = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'mint' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"pause"`
 */
export const useSimulateComputeTokenPause = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'pause' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"permit"`
 */
export const useSimulateComputeTokenPermit = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'permit' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"recover"`
 */
export const useSimulateComputeTokenRecover = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'recover' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useSimulateComputeTokenSetAuthority = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"setMinterAllowance"`
 */
export const useSimulateComputeTokenSetMinterAllowance = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'setMinterAllowance' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"transfer"`
 */
export const useSimulateComputeTokenTransfer = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'transfer' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"transferFrom"`
 */
export const useSimulateComputeTokenTransferFrom = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'transferFrom' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"unfreeze"`
 */
export const useSimulateComputeTokenUnfreeze = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'unfreeze' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link computeTokenAbi}__ and `functionName` set to `"unpause"`
 */
export const useSimulateComputeTokenUnpause = /*#__PURE__*/ createUseSimulateContract({ abi: computeTokenAbi, functionName: 'unpause' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__
 */
export const useWatchComputeTokenEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"AccountFrozen"`
 */
export const useWatchComputeTokenAccountFrozenEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'AccountFrozen' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"AccountUnfrozen"`
 */
export const useWatchComputeTokenAccountUnfrozenEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'AccountUnfrozen' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"Approval"`
 */
export const useWatchComputeTokenApprovalEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'Approval' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"AuthorityUpdated"`
 */
export const useWatchComputeTokenAuthorityUpdatedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'AuthorityUpdated' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"BalanceRecovered"`
 */
export const useWatchComputeTokenBalanceRecoveredEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'BalanceRecovered' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"EIP712DomainChanged"`
 */
export const useWatchComputeTokenEip712DomainChangedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'EIP712DomainChanged' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"MinterAllowanceSet"`
 */
export const useWatchComputeTokenMinterAllowanceSetEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'MinterAllowanceSet' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"Paused"`
 */
export const useWatchComputeTokenPausedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'Paused' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"TokenPaused"`
 */
export const useWatchComputeTokenTokenPausedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'TokenPaused' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"TokenUnpaused"`
 */
export const useWatchComputeTokenTokenUnpausedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'TokenUnpaused' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"Transfer"`
 */
export const useWatchComputeTokenTransferEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'Transfer' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link computeTokenAbi}__ and `eventName` set to `"Unpaused"`
 */
export const useWatchComputeTokenUnpausedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: computeTokenAbi, eventName: 'Unpaused' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link hardwareCatalogAbi}__
 */
export const useReadHardwareCatalog = /*#__PURE__*/ createUseReadContract({ abi: hardwareCatalogAbi })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"MAX_WEIGHT"`
 */
export const useReadHardwareCatalogMaxWeight = /*#__PURE__*/ createUseReadContract({ abi: hardwareCatalogAbi, functionName: 'MAX_WEIGHT' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"MIN_WEIGHT"`
 */
export const useReadHardwareCatalogMinWeight = /*#__PURE__*/ createUseReadContract({ abi: hardwareCatalogAbi, functionName: 'MIN_WEIGHT' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"authority"`
 */
export const useReadHardwareCatalogAuthority = /*#__PURE__*/ createUseReadContract({ abi: hardwareCatalogAbi, functionName: 'authority' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"classIds"`
 */
export const useReadHardwareCatalogClassIds = /*#__PURE__*/ createUseReadContract({ abi: hardwareCatalogAbi, functionName: 'classIds' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"classOf"`
 */
export const useReadHardwareCatalogClassOf = /*#__PURE__*/ createUseReadContract({ abi: hardwareCatalogAbi, functionName: 'classOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"isConsumingScheduledOp"`
 */
export const useReadHardwareCatalogIsConsumingScheduledOp = /*#__PURE__*/ createUseReadContract({ abi: hardwareCatalogAbi, functionName: 'isConsumingScheduledOp' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"isOpen"`
 */
export const useReadHardwareCatalogIsOpen = /*#__PURE__*/ createUseReadContract({ abi: hardwareCatalogAbi, functionName: 'isOpen' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"weightOf"`
 */
export const useReadHardwareCatalogWeightOf = /*#__PURE__*/ createUseReadContract({ abi: hardwareCatalogAbi, functionName: 'weightOf' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link hardwareCatalogAbi}__
 */
export const useWriteHardwareCatalog = /*#__PURE__*/ createUseWriteContract({ abi: hardwareCatalogAbi })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"retireClass"`
 */
export const useWriteHardwareCatalogRetireClass = /*#__PURE__*/ createUseWriteContract({ abi: hardwareCatalogAbi, functionName: 'retireClass' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useWriteHardwareCatalogSetAuthority = /*#__PURE__*/ createUseWriteContract({ abi: hardwareCatalogAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"setClass"`
 */
export const useWriteHardwareCatalogSetClass = /*#__PURE__*/ createUseWriteContract({ abi: hardwareCatalogAbi, functionName: 'setClass' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link hardwareCatalogAbi}__
 */
export const useSimulateHardwareCatalog = /*#__PURE__*/ createUseSimulateContract({ abi: hardwareCatalogAbi })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"retireClass"`
 */
export const useSimulateHardwareCatalogRetireClass = /*#__PURE__*/ createUseSimulateContract({ abi: hardwareCatalogAbi, functionName: 'retireClass' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useSimulateHardwareCatalogSetAuthority = /*#__PURE__*/ createUseSimulateContract({ abi: hardwareCatalogAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `functionName` set to `"setClass"`
 */
export const useSimulateHardwareCatalogSetClass = /*#__PURE__*/ createUseSimulateContract({ abi: hardwareCatalogAbi, functionName: 'setClass' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link hardwareCatalogAbi}__
 */
export const useWatchHardwareCatalogEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: hardwareCatalogAbi })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `eventName` set to `"AuthorityUpdated"`
 */
export const useWatchHardwareCatalogAuthorityUpdatedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: hardwareCatalogAbi, eventName: 'AuthorityUpdated' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `eventName` set to `"ClassRetired"`
 */
export const useWatchHardwareCatalogClassRetiredEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: hardwareCatalogAbi, eventName: 'ClassRetired' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link hardwareCatalogAbi}__ and `eventName` set to `"ClassSet"`
 */
export const useWatchHardwareCatalogClassSetEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: hardwareCatalogAbi, eventName: 'ClassSet' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__
 */
export const useReadProviderRegistry = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"EXIT_DELAY"`
 */
export const useReadProviderRegistryExitDelay = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'EXIT_DELAY' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"HORIZON"`
 */
export const useReadProviderRegistryHorizon = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'HORIZON' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"MAX_CLASSES"`
 */
export const useReadProviderRegistryMaxClasses = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'MAX_CLASSES' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"MAX_TERM"`
 */
export const useReadProviderRegistryMaxTerm = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'MAX_TERM' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"MAX_TIER"`
 */
export const useReadProviderRegistryMaxTier = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'MAX_TIER' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"PERIOD"`
 */
export const useReadProviderRegistryPeriod = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'PERIOD' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"SECOND_READER_TIER"`
 */
export const useReadProviderRegistrySecondReaderTier = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'SECOND_READER_TIER' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"authority"`
 */
export const useReadProviderRegistryAuthority = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'authority' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"backingHours"`
 */
export const useReadProviderRegistryBackingHours = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'backingHours' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"capacityOf"`
 */
export const useReadProviderRegistryCapacityOf = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'capacityOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"catalog"`
 */
export const useReadProviderRegistryCatalog = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'catalog' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"certificationDigest"`
 */
export const useReadProviderRegistryCertificationDigest = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'certificationDigest' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"commitmentOf"`
 */
export const useReadProviderRegistryCommitmentOf = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'commitmentOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"committedHours"`
 */
export const useReadProviderRegistryCommittedHours = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'committedHours' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"currentPeriod"`
 */
export const useReadProviderRegistryCurrentPeriod = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'currentPeriod' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"eip712Domain"`
 */
export const useReadProviderRegistryEip712Domain = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'eip712Domain' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"inventoryOf"`
 */
export const useReadProviderRegistryInventoryOf = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'inventoryOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"isAllowed"`
 */
export const useReadProviderRegistryIsAllowed = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'isAllowed' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"isConsumingScheduledOp"`
 */
export const useReadProviderRegistryIsConsumingScheduledOp = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'isConsumingScheduledOp' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"isLive"`
 */
export const useReadProviderRegistryIsLive = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'isLive' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"liveSupply"`
 */
export const useReadProviderRegistryLiveSupply = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'liveSupply' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"providerAt"`
 */
export const useReadProviderRegistryProviderAt = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'providerAt' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"providerCount"`
 */
export const useReadProviderRegistryProviderCount = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'providerCount' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"providerOf"`
 */
export const useReadProviderRegistryProviderOf = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'providerOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"requiredStakeOf"`
 */
export const useReadProviderRegistryRequiredStakeOf = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'requiredStakeOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"settlementAsset"`
 */
export const useReadProviderRegistrySettlementAsset = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'settlementAsset' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"stakePerHour"`
 */
export const useReadProviderRegistryStakePerHour = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'stakePerHour' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"totalCommittedHours"`
 */
export const useReadProviderRegistryTotalCommittedHours = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'totalCommittedHours' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"totalStake"`
 */
export const useReadProviderRegistryTotalStake = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'totalStake' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"unsoldHours"`
 */
export const useReadProviderRegistryUnsoldHours = /*#__PURE__*/ createUseReadContract({ abi: providerRegistryAbi, functionName: 'unsoldHours' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__
 */
export const useWriteProviderRegistry = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"applyForCertification"`
 */
export const useWriteProviderRegistryApplyForCertification = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'applyForCertification' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"certify"`
 */
export const useWriteProviderRegistryCertify = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'certify' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"closeObligation"`
 */
export const useWriteProviderRegistryCloseObligation = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'closeObligation' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"commitCapacity"`
 */
export const useWriteProviderRegistryCommitCapacity = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'commitCapacity' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"completeExit"`
 */
export const useWriteProviderRegistryCompleteExit = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'completeExit' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"declineApplication"`
 */
export const useWriteProviderRegistryDeclineApplication = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'declineApplication' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"depositStake"`
 */
export const useWriteProviderRegistryDepositStake = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'depositStake' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"openFault"`
 */
export const useWriteProviderRegistryOpenFault = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'openFault' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"openObligation"`
 */
export const useWriteProviderRegistryOpenObligation = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'openObligation' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"recount"`
 */
export const useWriteProviderRegistryRecount = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'recount' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"register"`
 */
export const useWriteProviderRegistryRegister = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'register' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"releaseCommitted"`
 */
export const useWriteProviderRegistryReleaseCommitted = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'releaseCommitted' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"requestExit"`
 */
export const useWriteProviderRegistryRequestExit = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'requestExit' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"restore"`
 */
export const useWriteProviderRegistryRestore = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'restore' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"revoke"`
 */
export const useWriteProviderRegistryRevoke = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'revoke' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"sellCommitted"`
 */
export const useWriteProviderRegistrySellCommitted = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'sellCommitted' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useWriteProviderRegistrySetAuthority = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"setStakePerHour"`
 */
export const useWriteProviderRegistrySetStakePerHour = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'setStakePerHour' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"suspend"`
 */
export const useWriteProviderRegistrySuspend = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'suspend' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"withdrawStake"`
 */
export const useWriteProviderRegistryWithdrawStake = /*#__PURE__*/ createUseWriteContract({ abi: providerRegistryAbi, functionName: 'withdrawStake' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__
 */
export const useSimulateProviderRegistry = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"applyForCertification"`
 */
export const useSimulateProviderRegistryApplyForCertification = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'applyForCertification' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"certify"`
 */
export const useSimulateProviderRegistryCertify = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'certify' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"closeObligation"`
 */
export const useSimulateProviderRegistryCloseObligation = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'closeObligation' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"commitCapacity"`
 */
export const useSimulateProviderRegistryCommitCapacity = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'commitCapacity' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"completeExit"`
 */
export const useSimulateProviderRegistryCompleteExit = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'completeExit' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"declineApplication"`
 */
export const useSimulateProviderRegistryDeclineApplication = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'declineApplication' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"depositStake"`
 */
export const useSimulateProviderRegistryDepositStake = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'depositStake' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"openFault"`
 */
export const useSimulateProviderRegistryOpenFault = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'openFault' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"openObligation"`
 */
export const useSimulateProviderRegistryOpenObligation = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'openObligation' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"recount"`
 */
export const useSimulateProviderRegistryRecount = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'recount' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"register"`
 */
export const useSimulateProviderRegistryRegister = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'register' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"releaseCommitted"`
 */
export const useSimulateProviderRegistryReleaseCommitted = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'releaseCommitted' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"requestExit"`
 */
export const useSimulateProviderRegistryRequestExit = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'requestExit' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"restore"`
 */
export const useSimulateProviderRegistryRestore = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'restore' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"revoke"`
 */
export const useSimulateProviderRegistryRevoke = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'revoke' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"sellCommitted"`
 */
export const useSimulateProviderRegistrySellCommitted = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'sellCommitted' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useSimulateProviderRegistrySetAuthority = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"setStakePerHour"`
 */
export const useSimulateProviderRegistrySetStakePerHour = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'setStakePerHour' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"suspend"`
 */
export const useSimulateProviderRegistrySuspend = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'suspend' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link providerRegistryAbi}__ and `functionName` set to `"withdrawStake"`
 */
export const useSimulateProviderRegistryWithdrawStake = /*#__PURE__*/ createUseSimulateContract({ abi: providerRegistryAbi, functionName: 'withdrawStake' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__
 */
export const useWatchProviderRegistryEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"ApplicationDeclined"`
 */
export const useWatchProviderRegistryApplicationDeclinedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'ApplicationDeclined' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"AuthorityUpdated"`
 */
export const useWatchProviderRegistryAuthorityUpdatedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'AuthorityUpdated' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"CapacityCommitted"`
 */
export const useWatchProviderRegistryCapacityCommittedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'CapacityCommitted' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"CommitmentsRecounted"`
 */
export const useWatchProviderRegistryCommitmentsRecountedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'CommitmentsRecounted' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"CommittedCapacityReleased"`
 */
export const useWatchProviderRegistryCommittedCapacityReleasedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'CommittedCapacityReleased' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"CommittedCapacitySold"`
 */
export const useWatchProviderRegistryCommittedCapacitySoldEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'CommittedCapacitySold' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"EIP712DomainChanged"`
 */
export const useWatchProviderRegistryEip712DomainChangedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'EIP712DomainChanged' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"ExitRequested"`
 */
export const useWatchProviderRegistryExitRequestedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'ExitRequested' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"ObligationClosed"`
 */
export const useWatchProviderRegistryObligationClosedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'ObligationClosed' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"ObligationOpened"`
 */
export const useWatchProviderRegistryObligationOpenedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'ObligationOpened' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"ProviderApplied"`
 */
export const useWatchProviderRegistryProviderAppliedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'ProviderApplied' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"ProviderCertified"`
 */
export const useWatchProviderRegistryProviderCertifiedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'ProviderCertified' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"ProviderExited"`
 */
export const useWatchProviderRegistryProviderExitedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'ProviderExited' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"ProviderRegistered"`
 */
export const useWatchProviderRegistryProviderRegisteredEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'ProviderRegistered' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"ProviderRestored"`
 */
export const useWatchProviderRegistryProviderRestoredEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'ProviderRestored' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"ProviderRevoked"`
 */
export const useWatchProviderRegistryProviderRevokedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'ProviderRevoked' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"ProviderSuspended"`
 */
export const useWatchProviderRegistryProviderSuspendedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'ProviderSuspended' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"StakeDeposited"`
 */
export const useWatchProviderRegistryStakeDepositedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'StakeDeposited' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"StakePerHourSet"`
 */
export const useWatchProviderRegistryStakePerHourSetEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'StakePerHourSet' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link providerRegistryAbi}__ and `eventName` set to `"StakeWithdrawn"`
 */
export const useWatchProviderRegistryStakeWithdrawnEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: providerRegistryAbi, eventName: 'StakeWithdrawn' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__
 */
export const useReadPriceOracle = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"FEED_GAS"`
 */
export const useReadPriceOracleFeedGas = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'FEED_GAS' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"MAX_AGE"`
 */
export const useReadPriceOracleMaxAge = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'MAX_AGE' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"MAX_DEVIATION_BPS"`
 */
export const useReadPriceOracleMaxDeviationBps = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'MAX_DEVIATION_BPS' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"MAX_FEED_DECIMALS"`
 */
export const useReadPriceOracleMaxFeedDecimals = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'MAX_FEED_DECIMALS' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"MAX_SKEW"`
 */
export const useReadPriceOracleMaxSkew = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'MAX_SKEW' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"MAX_SOURCES"`
 */
export const useReadPriceOracleMaxSources = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'MAX_SOURCES' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"authority"`
 */
export const useReadPriceOracleAuthority = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'authority' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"decimals"`
 */
export const useReadPriceOracleDecimals = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'decimals' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"description"`
 */
export const useReadPriceOracleDescription = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'description' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"eip712Domain"`
 */
export const useReadPriceOracleEip712Domain = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'eip712Domain' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"getRoundData"`
 */
export const useReadPriceOracleGetRoundData = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'getRoundData' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"guards"`
 */
export const useReadPriceOracleGuards = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'guards' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"isConsumingScheduledOp"`
 */
export const useReadPriceOracleIsConsumingScheduledOp = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'isConsumingScheduledOp' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"isStale"`
 */
export const useReadPriceOracleIsStale = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'isStale' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"latestReference"`
 */
export const useReadPriceOracleLatestReference = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'latestReference' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"latestRoundData"`
 */
export const useReadPriceOracleLatestRoundData = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'latestRoundData' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"reportDigest"`
 */
export const useReadPriceOracleReportDigest = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'reportDigest' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"sourceOf"`
 */
export const useReadPriceOracleSourceOf = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'sourceOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"sources"`
 */
export const useReadPriceOracleSources = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'sources' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"validUntil"`
 */
export const useReadPriceOracleValidUntil = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'validUntil' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"version"`
 */
export const useReadPriceOracleVersion = /*#__PURE__*/ createUseReadContract({ abi: priceOracleAbi, functionName: 'version' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link priceOracleAbi}__
 */
export const useWritePriceOracle = /*#__PURE__*/ createUseWriteContract({ abi: priceOracleAbi })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"addFeed"`
 */
export const useWritePriceOracleAddFeed = /*#__PURE__*/ createUseWriteContract({ abi: priceOracleAbi, functionName: 'addFeed' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"addReporter"`
 */
export const useWritePriceOracleAddReporter = /*#__PURE__*/ createUseWriteContract({ abi: priceOracleAbi, functionName: 'addReporter' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"removeSource"`
 */
export const useWritePriceOracleRemoveSource = /*#__PURE__*/ createUseWriteContract({ abi: priceOracleAbi, functionName: 'removeSource' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useWritePriceOracleSetAuthority = /*#__PURE__*/ createUseWriteContract({ abi: priceOracleAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"setGuards"`
 */
export const useWritePriceOracleSetGuards = /*#__PURE__*/ createUseWriteContract({ abi: priceOracleAbi, functionName: 'setGuards' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"submit"`
 */
export const useWritePriceOracleSubmit = /*#__PURE__*/ createUseWriteContract({ abi: priceOracleAbi, functionName: 'submit' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"update"`
 */
export const useWritePriceOracleUpdate = /*#__PURE__*/ createUseWriteContract({ abi: priceOracleAbi, functionName: 'update' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link priceOracleAbi}__
 */
export const useSimulatePriceOracle = /*#__PURE__*/ createUseSimulateContract({ abi: priceOracleAbi })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"addFeed"`
 */
export const useSimulatePriceOracleAddFeed = /*#__PURE__*/ createUseSimulateContract({ abi: priceOracleAbi, functionName: 'addFeed' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"addReporter"`
 */
export const useSimulatePriceOracleAddReporter = /*#__PURE__*/ createUseSimulateContract({ abi: priceOracleAbi, functionName: 'addReporter' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"removeSource"`
 */
export const useSimulatePriceOracleRemoveSource = /*#__PURE__*/ createUseSimulateContract({ abi: priceOracleAbi, functionName: 'removeSource' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useSimulatePriceOracleSetAuthority = /*#__PURE__*/ createUseSimulateContract({ abi: priceOracleAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"setGuards"`
 */
export const useSimulatePriceOracleSetGuards = /*#__PURE__*/ createUseSimulateContract({ abi: priceOracleAbi, functionName: 'setGuards' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"submit"`
 */
export const useSimulatePriceOracleSubmit = /*#__PURE__*/ createUseSimulateContract({ abi: priceOracleAbi, functionName: 'submit' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link priceOracleAbi}__ and `functionName` set to `"update"`
 */
export const useSimulatePriceOracleUpdate = /*#__PURE__*/ createUseSimulateContract({ abi: priceOracleAbi, functionName: 'update' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link priceOracleAbi}__
 */
export const useWatchPriceOracleEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: priceOracleAbi })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link priceOracleAbi}__ and `eventName` set to `"AuthorityUpdated"`
 */
export const useWatchPriceOracleAuthorityUpdatedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: priceOracleAbi, eventName: 'AuthorityUpdated' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link priceOracleAbi}__ and `eventName` set to `"EIP712DomainChanged"`
 */
export const useWatchPriceOracleEip712DomainChangedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: priceOracleAbi, eventName: 'EIP712DomainChanged' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link priceOracleAbi}__ and `eventName` set to `"FeedRefused"`
 */
export const useWatchPriceOracleFeedRefusedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: priceOracleAbi, eventName: 'FeedRefused' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link priceOracleAbi}__ and `eventName` set to `"GuardsSet"`
 */
export const useWatchPriceOracleGuardsSetEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: priceOracleAbi, eventName: 'GuardsSet' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link priceOracleAbi}__ and `eventName` set to `"PriceReported"`
 */
export const useWatchPriceOraclePriceReportedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: priceOracleAbi, eventName: 'PriceReported' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link priceOracleAbi}__ and `eventName` set to `"ReferenceLost"`
 */
export const useWatchPriceOracleReferenceLostEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: priceOracleAbi, eventName: 'ReferenceLost' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link priceOracleAbi}__ and `eventName` set to `"ReferenceSet"`
 */
export const useWatchPriceOracleReferenceSetEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: priceOracleAbi, eventName: 'ReferenceSet' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link priceOracleAbi}__ and `eventName` set to `"SourceAdded"`
 */
export const useWatchPriceOracleSourceAddedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: priceOracleAbi, eventName: 'SourceAdded' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link priceOracleAbi}__ and `eventName` set to `"SourceRemoved"`
 */
export const useWatchPriceOracleSourceRemovedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: priceOracleAbi, eventName: 'SourceRemoved' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__
 */
export const useReadReserve = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"MAX_BACKING_SHARE_BPS"`
 */
export const useReadReserveMaxBackingShareBps = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'MAX_BACKING_SHARE_BPS' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"MAX_FEE_BPS"`
 */
export const useReadReserveMaxFeeBps = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'MAX_FEE_BPS' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"MAX_QUANTITY"`
 */
export const useReadReserveMaxQuantity = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'MAX_QUANTITY' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"MAX_STEP_BPS"`
 */
export const useReadReserveMaxStepBps = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'MAX_STEP_BPS' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"MIN_FLOOR_BPS"`
 */
export const useReadReserveMinFloorBps = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'MIN_FLOOR_BPS' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"MIN_INTERVAL"`
 */
export const useReadReserveMinInterval = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'MIN_INTERVAL' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"assets"`
 */
export const useReadReserveAssets = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'assets' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"authority"`
 */
export const useReadReserveAuthority = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'authority' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"breakerState"`
 */
export const useReadReserveBreakerState = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'breakerState' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"capacityBacking"`
 */
export const useReadReserveCapacityBacking = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'capacityBacking' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"grantProgram"`
 */
export const useReadReserveGrantProgram = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'grantProgram' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"isConsumingScheduledOp"`
 */
export const useReadReserveIsConsumingScheduledOp = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'isConsumingScheduledOp' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"leftToMintToday"`
 */
export const useReadReserveLeftToMintToday = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'leftToMintToday' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"liabilities"`
 */
export const useReadReserveLiabilities = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'liabilities' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"liquidCoverageBps"`
 */
export const useReadReserveLiquidCoverageBps = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'liquidCoverageBps' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"oracle"`
 */
export const useReadReserveOracle = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'oracle' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"previewMint"`
 */
export const useReadReservePreviewMint = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'previewMint' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"previewRedeem"`
 */
export const useReadReservePreviewRedeem = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'previewRedeem' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"registry"`
 */
export const useReadReserveRegistry = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'registry' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"settlementAsset"`
 */
export const useReadReserveSettlementAsset = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'settlementAsset' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"snapshot"`
 */
export const useReadReserveSnapshot = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'snapshot' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"token"`
 */
export const useReadReserveToken = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'token' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"totalCoverageBps"`
 */
export const useReadReserveTotalCoverageBps = /*#__PURE__*/ createUseReadContract({ abi: reserveAbi, functionName: 'totalCoverageBps' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__
 */
export const useWriteReserve = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"fund"`
 */
export const useWriteReserveFund = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'fund' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"halt"`
 */
export const useWriteReserveHalt = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'halt' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"issueForGrants"`
 */
export const useWriteReserveIssueForGrants = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'issueForGrants' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"mint"`
 */
export const useWriteReserveMint = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'mint' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"mintWithPermit"`
 */
export const useWriteReserveMintWithPermit = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'mintWithPermit' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"redeem"`
 */
export const useWriteReserveRedeem = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'redeem' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"redeemWithPermit"`
 */
export const useWriteReserveRedeemWithPermit = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'redeemWithPermit' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"reopen"`
 */
export const useWriteReserveReopen = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'reopen' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useWriteReserveSetAuthority = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"setGrantProgram"`
 */
export const useWriteReserveSetGrantProgram = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'setGrantProgram' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"setPeg"`
 */
export const useWriteReserveSetPeg = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'setPeg' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"setThresholds"`
 */
export const useWriteReserveSetThresholds = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'setThresholds' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"withdrawSurplus"`
 */
export const useWriteReserveWithdrawSurplus = /*#__PURE__*/ createUseWriteContract({ abi: reserveAbi, functionName: 'withdrawSurplus' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__
 */
export const useSimulateReserve = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"fund"`
 */
export const useSimulateReserveFund = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'fund' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"halt"`
 */
export const useSimulateReserveHalt = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'halt' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"issueForGrants"`
 */
export const useSimulateReserveIssueForGrants = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'issueForGrants' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"mint"`
 */
export const useSimulateReserveMint = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'mint' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"mintWithPermit"`
 */
export const useSimulateReserveMintWithPermit = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'mintWithPermit' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"redeem"`
 */
export const useSimulateReserveRedeem = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'redeem' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"redeemWithPermit"`
 */
export const useSimulateReserveRedeemWithPermit = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'redeemWithPermit' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"reopen"`
 */
export const useSimulateReserveReopen = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'reopen' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useSimulateReserveSetAuthority = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"setGrantProgram"`
 */
export const useSimulateReserveSetGrantProgram = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'setGrantProgram' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"setPeg"`
 */
export const useSimulateReserveSetPeg = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'setPeg' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"setThresholds"`
 */
export const useSimulateReserveSetThresholds = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'setThresholds' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link reserveAbi}__ and `functionName` set to `"withdrawSurplus"`
 */
export const useSimulateReserveWithdrawSurplus = /*#__PURE__*/ createUseSimulateContract({ abi: reserveAbi, functionName: 'withdrawSurplus' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__
 */
export const useWatchReserveEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__ and `eventName` set to `"AuthorityUpdated"`
 */
export const useWatchReserveAuthorityUpdatedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi, eventName: 'AuthorityUpdated' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__ and `eventName` set to `"DirectionHalted"`
 */
export const useWatchReserveDirectionHaltedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi, eventName: 'DirectionHalted' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__ and `eventName` set to `"DirectionReopened"`
 */
export const useWatchReserveDirectionReopenedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi, eventName: 'DirectionReopened' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__ and `eventName` set to `"GrantHoursIssued"`
 */
export const useWatchReserveGrantHoursIssuedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi, eventName: 'GrantHoursIssued' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__ and `eventName` set to `"GrantProgramSet"`
 */
export const useWatchReserveGrantProgramSetEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi, eventName: 'GrantProgramSet' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__ and `eventName` set to `"HoursMinted"`
 */
export const useWatchReserveHoursMintedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi, eventName: 'HoursMinted' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__ and `eventName` set to `"HoursRedeemed"`
 */
export const useWatchReserveHoursRedeemedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi, eventName: 'HoursRedeemed' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__ and `eventName` set to `"PegSet"`
 */
export const useWatchReservePegSetEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi, eventName: 'PegSet' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__ and `eventName` set to `"ReserveFunded"`
 */
export const useWatchReserveReserveFundedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi, eventName: 'ReserveFunded' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__ and `eventName` set to `"SurplusWithdrawn"`
 */
export const useWatchReserveSurplusWithdrawnEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi, eventName: 'SurplusWithdrawn' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link reserveAbi}__ and `eventName` set to `"ThresholdsSet"`
 */
export const useWatchReserveThresholdsSetEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: reserveAbi, eventName: 'ThresholdsSet' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__
 */
export const useReadGrantProgram = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"FIRST_TRANCHE_BPS"`
 */
export const useReadGrantProgramFirstTrancheBps = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'FIRST_TRANCHE_BPS' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"MIN_USE_BPS"`
 */
export const useReadGrantProgramMinUseBps = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'MIN_USE_BPS' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"authority"`
 */
export const useReadGrantProgramAuthority = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'authority' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"availableOf"`
 */
export const useReadGrantProgramAvailableOf = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'availableOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"awardCount"`
 */
export const useReadGrantProgramAwardCount = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'awardCount' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"awardOf"`
 */
export const useReadGrantProgramAwardOf = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'awardOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"isConsumingScheduledOp"`
 */
export const useReadGrantProgramIsConsumingScheduledOp = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'isConsumingScheduledOp' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"isOperator"`
 */
export const useReadGrantProgramIsOperator = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'isOperator' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"roundCount"`
 */
export const useReadGrantProgramRoundCount = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'roundCount' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"roundOf"`
 */
export const useReadGrantProgramRoundOf = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'roundOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"token"`
 */
export const useReadGrantProgramToken = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'token' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"totals"`
 */
export const useReadGrantProgramTotals = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'totals' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"unallocated"`
 */
export const useReadGrantProgramUnallocated = /*#__PURE__*/ createUseReadContract({ abi: grantProgramAbi, functionName: 'unallocated' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link grantProgramAbi}__
 */
export const useWriteGrantProgram = /*#__PURE__*/ createUseWriteContract({ abi: grantProgramAbi })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"award"`
 */
export const useWriteGrantProgramAward = /*#__PURE__*/ createUseWriteContract({ abi: grantProgramAbi, functionName: 'award' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"clawBack"`
 */
export const useWriteGrantProgramClawBack = /*#__PURE__*/ createUseWriteContract({ abi: grantProgramAbi, functionName: 'clawBack' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"closeRound"`
 */
export const useWriteGrantProgramCloseRound = /*#__PURE__*/ createUseWriteContract({ abi: grantProgramAbi, functionName: 'closeRound' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"cut"`
 */
export const useWriteGrantProgramCut = /*#__PURE__*/ createUseWriteContract({ abi: grantProgramAbi, functionName: 'cut' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"expire"`
 */
export const useWriteGrantProgramExpire = /*#__PURE__*/ createUseWriteContract({ abi: grantProgramAbi, functionName: 'expire' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"openRound"`
 */
export const useWriteGrantProgramOpenRound = /*#__PURE__*/ createUseWriteContract({ abi: grantProgramAbi, functionName: 'openRound' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"releaseTranche"`
 */
export const useWriteGrantProgramReleaseTranche = /*#__PURE__*/ createUseWriteContract({ abi: grantProgramAbi, functionName: 'releaseTranche' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useWriteGrantProgramSetAuthority = /*#__PURE__*/ createUseWriteContract({ abi: grantProgramAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"setOperator"`
 */
export const useWriteGrantProgramSetOperator = /*#__PURE__*/ createUseWriteContract({ abi: grantProgramAbi, functionName: 'setOperator' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"spend"`
 */
export const useWriteGrantProgramSpend = /*#__PURE__*/ createUseWriteContract({ abi: grantProgramAbi, functionName: 'spend' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link grantProgramAbi}__
 */
export const useSimulateGrantProgram = /*#__PURE__*/ createUseSimulateContract({ abi: grantProgramAbi })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"award"`
 */
export const useSimulateGrantProgramAward = /*#__PURE__*/ createUseSimulateContract({ abi: grantProgramAbi, functionName: 'award' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"clawBack"`
 */
export const useSimulateGrantProgramClawBack = /*#__PURE__*/ createUseSimulateContract({ abi: grantProgramAbi, functionName: 'clawBack' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"closeRound"`
 */
export const useSimulateGrantProgramCloseRound = /*#__PURE__*/ createUseSimulateContract({ abi: grantProgramAbi, functionName: 'closeRound' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"cut"`
 */
export const useSimulateGrantProgramCut = /*#__PURE__*/ createUseSimulateContract({ abi: grantProgramAbi, functionName: 'cut' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"expire"`
 */
export const useSimulateGrantProgramExpire = /*#__PURE__*/ createUseSimulateContract({ abi: grantProgramAbi, functionName: 'expire' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"openRound"`
 */
export const useSimulateGrantProgramOpenRound = /*#__PURE__*/ createUseSimulateContract({ abi: grantProgramAbi, functionName: 'openRound' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"releaseTranche"`
 */
export const useSimulateGrantProgramReleaseTranche = /*#__PURE__*/ createUseSimulateContract({ abi: grantProgramAbi, functionName: 'releaseTranche' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useSimulateGrantProgramSetAuthority = /*#__PURE__*/ createUseSimulateContract({ abi: grantProgramAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"setOperator"`
 */
export const useSimulateGrantProgramSetOperator = /*#__PURE__*/ createUseSimulateContract({ abi: grantProgramAbi, functionName: 'setOperator' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link grantProgramAbi}__ and `functionName` set to `"spend"`
 */
export const useSimulateGrantProgramSpend = /*#__PURE__*/ createUseSimulateContract({ abi: grantProgramAbi, functionName: 'spend' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link grantProgramAbi}__
 */
export const useWatchGrantProgramEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: grantProgramAbi })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link grantProgramAbi}__ and `eventName` set to `"AuthorityUpdated"`
 */
export const useWatchGrantProgramAuthorityUpdatedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: grantProgramAbi, eventName: 'AuthorityUpdated' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link grantProgramAbi}__ and `eventName` set to `"AwardClawedBack"`
 */
export const useWatchGrantProgramAwardClawedBackEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: grantProgramAbi, eventName: 'AwardClawedBack' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link grantProgramAbi}__ and `eventName` set to `"AwardCut"`
 */
export const useWatchGrantProgramAwardCutEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: grantProgramAbi, eventName: 'AwardCut' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link grantProgramAbi}__ and `eventName` set to `"AwardExpired"`
 */
export const useWatchGrantProgramAwardExpiredEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: grantProgramAbi, eventName: 'AwardExpired' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link grantProgramAbi}__ and `eventName` set to `"AwardMade"`
 */
export const useWatchGrantProgramAwardMadeEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: grantProgramAbi, eventName: 'AwardMade' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link grantProgramAbi}__ and `eventName` set to `"AwardSpent"`
 */
export const useWatchGrantProgramAwardSpentEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: grantProgramAbi, eventName: 'AwardSpent' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link grantProgramAbi}__ and `eventName` set to `"OperatorSet"`
 */
export const useWatchGrantProgramOperatorSetEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: grantProgramAbi, eventName: 'OperatorSet' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link grantProgramAbi}__ and `eventName` set to `"RoundClosed"`
 */
export const useWatchGrantProgramRoundClosedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: grantProgramAbi, eventName: 'RoundClosed' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link grantProgramAbi}__ and `eventName` set to `"RoundOpened"`
 */
export const useWatchGrantProgramRoundOpenedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: grantProgramAbi, eventName: 'RoundOpened' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link grantProgramAbi}__ and `eventName` set to `"TrancheReleased"`
 */
export const useWatchGrantProgramTrancheReleasedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: grantProgramAbi, eventName: 'TrancheReleased' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link auditAnchorAbi}__
 */
export const useReadAuditAnchor = /*#__PURE__*/ createUseReadContract({ abi: auditAnchorAbi })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"authority"`
 */
export const useReadAuditAnchorAuthority = /*#__PURE__*/ createUseReadContract({ abi: auditAnchorAbi, functionName: 'authority' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"checkpointOf"`
 */
export const useReadAuditAnchorCheckpointOf = /*#__PURE__*/ createUseReadContract({ abi: auditAnchorAbi, functionName: 'checkpointOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"hasWitnessed"`
 */
export const useReadAuditAnchorHasWitnessed = /*#__PURE__*/ createUseReadContract({ abi: auditAnchorAbi, functionName: 'hasWitnessed' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"isConsumingScheduledOp"`
 */
export const useReadAuditAnchorIsConsumingScheduledOp = /*#__PURE__*/ createUseReadContract({ abi: auditAnchorAbi, functionName: 'isConsumingScheduledOp' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"isWitness"`
 */
export const useReadAuditAnchorIsWitness = /*#__PURE__*/ createUseReadContract({ abi: auditAnchorAbi, functionName: 'isWitness' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"latest"`
 */
export const useReadAuditAnchorLatest = /*#__PURE__*/ createUseReadContract({ abi: auditAnchorAbi, functionName: 'latest' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link auditAnchorAbi}__
 */
export const useWriteAuditAnchor = /*#__PURE__*/ createUseWriteContract({ abi: auditAnchorAbi })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"anchor"`
 */
export const useWriteAuditAnchorAnchor = /*#__PURE__*/ createUseWriteContract({ abi: auditAnchorAbi, functionName: 'anchor' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useWriteAuditAnchorSetAuthority = /*#__PURE__*/ createUseWriteContract({ abi: auditAnchorAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"setWitness"`
 */
export const useWriteAuditAnchorSetWitness = /*#__PURE__*/ createUseWriteContract({ abi: auditAnchorAbi, functionName: 'setWitness' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"witness"`
 */
export const useWriteAuditAnchorWitness = /*#__PURE__*/ createUseWriteContract({ abi: auditAnchorAbi, functionName: 'witness' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link auditAnchorAbi}__
 */
export const useSimulateAuditAnchor = /*#__PURE__*/ createUseSimulateContract({ abi: auditAnchorAbi })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"anchor"`
 */
export const useSimulateAuditAnchorAnchor = /*#__PURE__*/ createUseSimulateContract({ abi: auditAnchorAbi, functionName: 'anchor' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"setAuthority"`
 */
export const useSimulateAuditAnchorSetAuthority = /*#__PURE__*/ createUseSimulateContract({ abi: auditAnchorAbi, functionName: 'setAuthority' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"setWitness"`
 */
export const useSimulateAuditAnchorSetWitness = /*#__PURE__*/ createUseSimulateContract({ abi: auditAnchorAbi, functionName: 'setWitness' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link auditAnchorAbi}__ and `functionName` set to `"witness"`
 */
export const useSimulateAuditAnchorWitness = /*#__PURE__*/ createUseSimulateContract({ abi: auditAnchorAbi, functionName: 'witness' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link auditAnchorAbi}__
 */
export const useWatchAuditAnchorEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: auditAnchorAbi })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link auditAnchorAbi}__ and `eventName` set to `"AuthorityUpdated"`
 */
export const useWatchAuditAnchorAuthorityUpdatedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: auditAnchorAbi, eventName: 'AuthorityUpdated' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link auditAnchorAbi}__ and `eventName` set to `"CheckpointAnchored"`
 */
export const useWatchAuditAnchorCheckpointAnchoredEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: auditAnchorAbi, eventName: 'CheckpointAnchored' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link auditAnchorAbi}__ and `eventName` set to `"CheckpointWitnessed"`
 */
export const useWatchAuditAnchorCheckpointWitnessedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: auditAnchorAbi, eventName: 'CheckpointWitnessed' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link auditAnchorAbi}__ and `eventName` set to `"WitnessSet"`
 */
export const useWatchAuditAnchorWitnessSetEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: auditAnchorAbi, eventName: 'WitnessSet' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link settlementAssetAbi}__
 */
export const useReadSettlementAsset = /*#__PURE__*/ createUseReadContract({ abi: settlementAssetAbi })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"DOMAIN_SEPARATOR"`
 */
export const useReadSettlementAssetDomainSeparator = /*#__PURE__*/ createUseReadContract({ abi: settlementAssetAbi, functionName: 'DOMAIN_SEPARATOR' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"allowance"`
 */
export const useReadSettlementAssetAllowance = /*#__PURE__*/ createUseReadContract({ abi: settlementAssetAbi, functionName: 'allowance' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"balanceOf"`
 */
export const useReadSettlementAssetBalanceOf = /*#__PURE__*/ createUseReadContract({ abi: settlementAssetAbi, functionName: 'balanceOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"decimals"`
 */
export const useReadSettlementAssetDecimals = /*#__PURE__*/ createUseReadContract({ abi: settlementAssetAbi, functionName: 'decimals' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"eip712Domain"`
 */
export const useReadSettlementAssetEip712Domain = /*#__PURE__*/ createUseReadContract({ abi: settlementAssetAbi, functionName: 'eip712Domain' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"name"`
 */
export const useReadSettlementAssetName = /*#__PURE__*/ createUseReadContract({ abi: settlementAssetAbi, functionName: 'name' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"nonces"`
 */
export const useReadSettlementAssetNonces = /*#__PURE__*/ createUseReadContract({ abi: settlementAssetAbi, functionName: 'nonces' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"owner"`
 */
export const useReadSettlementAssetOwner = /*#__PURE__*/ createUseReadContract({ abi: settlementAssetAbi, functionName: 'owner' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"symbol"`
 */
export const useReadSettlementAssetSymbol = /*#__PURE__*/ createUseReadContract({ abi: settlementAssetAbi, functionName: 'symbol' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"totalSupply"`
 */
export const useReadSettlementAssetTotalSupply = /*#__PURE__*/ createUseReadContract({ abi: settlementAssetAbi, functionName: 'totalSupply' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link settlementAssetAbi}__
 */
export const useWriteSettlementAsset = /*#__PURE__*/ createUseWriteContract({ abi: settlementAssetAbi })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"approve"`
 */
export const useWriteSettlementAssetApprove = /*#__PURE__*/ createUseWriteContract({ abi: settlementAssetAbi, functionName: 'approve' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"mint"`
 */
export const useWriteSettlementAssetMint = /*#__PURE__*/ createUseWriteContract({ abi: settlementAssetAbi, functionName: 'mint' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"permit"`
 */
export const useWriteSettlementAssetPermit = /*#__PURE__*/ createUseWriteContract({ abi: settlementAssetAbi, functionName: 'permit' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"renounceOwnership"`
 */
export const useWriteSettlementAssetRenounceOwnership = /*#__PURE__*/ createUseWriteContract({ abi: settlementAssetAbi, functionName: 'renounceOwnership' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"transfer"`
 */
export const useWriteSettlementAssetTransfer = /*#__PURE__*/ createUseWriteContract({ abi: settlementAssetAbi, functionName: 'transfer' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"transferFrom"`
 */
export const useWriteSettlementAssetTransferFrom = /*#__PURE__*/ createUseWriteContract({ abi: settlementAssetAbi, functionName: 'transferFrom' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"transferOwnership"`
 */
export const useWriteSettlementAssetTransferOwnership = /*#__PURE__*/ createUseWriteContract({ abi: settlementAssetAbi, functionName: 'transferOwnership' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link settlementAssetAbi}__
 */
export const useSimulateSettlementAsset = /*#__PURE__*/ createUseSimulateContract({ abi: settlementAssetAbi })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"approve"`
 */
export const useSimulateSettlementAssetApprove = /*#__PURE__*/ createUseSimulateContract({ abi: settlementAssetAbi, functionName: 'approve' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"mint"`
 */
export const useSimulateSettlementAssetMint = /*#__PURE__*/ createUseSimulateContract({ abi: settlementAssetAbi, functionName: 'mint' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"permit"`
 */
export const useSimulateSettlementAssetPermit = /*#__PURE__*/ createUseSimulateContract({ abi: settlementAssetAbi, functionName: 'permit' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"renounceOwnership"`
 */
export const useSimulateSettlementAssetRenounceOwnership = /*#__PURE__*/ createUseSimulateContract({ abi: settlementAssetAbi, functionName: 'renounceOwnership' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"transfer"`
 */
export const useSimulateSettlementAssetTransfer = /*#__PURE__*/ createUseSimulateContract({ abi: settlementAssetAbi, functionName: 'transfer' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"transferFrom"`
 */
export const useSimulateSettlementAssetTransferFrom = /*#__PURE__*/ createUseSimulateContract({ abi: settlementAssetAbi, functionName: 'transferFrom' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link settlementAssetAbi}__ and `functionName` set to `"transferOwnership"`
 */
export const useSimulateSettlementAssetTransferOwnership = /*#__PURE__*/ createUseSimulateContract({ abi: settlementAssetAbi, functionName: 'transferOwnership' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link settlementAssetAbi}__
 */
export const useWatchSettlementAssetEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: settlementAssetAbi })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link settlementAssetAbi}__ and `eventName` set to `"Approval"`
 */
export const useWatchSettlementAssetApprovalEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: settlementAssetAbi, eventName: 'Approval' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link settlementAssetAbi}__ and `eventName` set to `"EIP712DomainChanged"`
 */
export const useWatchSettlementAssetEip712DomainChangedEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: settlementAssetAbi, eventName: 'EIP712DomainChanged' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link settlementAssetAbi}__ and `eventName` set to `"OwnershipTransferred"`
 */
export const useWatchSettlementAssetOwnershipTransferredEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: settlementAssetAbi, eventName: 'OwnershipTransferred' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link settlementAssetAbi}__ and `eventName` set to `"Transfer"`
 */
export const useWatchSettlementAssetTransferEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: settlementAssetAbi, eventName: 'Transfer' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link erc20Abi}__
 */
export const useReadErc20 = /*#__PURE__*/ createUseReadContract({ abi: erc20Abi })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"allowance"`
 */
export const useReadErc20Allowance = /*#__PURE__*/ createUseReadContract({ abi: erc20Abi, functionName: 'allowance' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"balanceOf"`
 */
export const useReadErc20BalanceOf = /*#__PURE__*/ createUseReadContract({ abi: erc20Abi, functionName: 'balanceOf' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"decimals"`
 */
export const useReadErc20Decimals = /*#__PURE__*/ createUseReadContract({ abi: erc20Abi, functionName: 'decimals' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"name"`
 */
export const useReadErc20Name = /*#__PURE__*/ createUseReadContract({ abi: erc20Abi, functionName: 'name' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"symbol"`
 */
export const useReadErc20Symbol = /*#__PURE__*/ createUseReadContract({ abi: erc20Abi, functionName: 'symbol' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"totalSupply"`
 */
export const useReadErc20TotalSupply = /*#__PURE__*/ createUseReadContract({ abi: erc20Abi, functionName: 'totalSupply' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link erc20Abi}__
 */
export const useWriteErc20 = /*#__PURE__*/ createUseWriteContract({ abi: erc20Abi })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"approve"`
 */
export const useWriteErc20Approve = /*#__PURE__*/ createUseWriteContract({ abi: erc20Abi, functionName: 'approve' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"transfer"`
 */
export const useWriteErc20Transfer = /*#__PURE__*/ createUseWriteContract({ abi: erc20Abi, functionName: 'transfer' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"transferFrom"`
 */
export const useWriteErc20TransferFrom = /*#__PURE__*/ createUseWriteContract({ abi: erc20Abi, functionName: 'transferFrom' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link erc20Abi}__
 */
export const useSimulateErc20 = /*#__PURE__*/ createUseSimulateContract({ abi: erc20Abi })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"approve"`
 */
export const useSimulateErc20Approve = /*#__PURE__*/ createUseSimulateContract({ abi: erc20Abi, functionName: 'approve' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"transfer"`
 */
export const useSimulateErc20Transfer = /*#__PURE__*/ createUseSimulateContract({ abi: erc20Abi, functionName: 'transfer' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link erc20Abi}__ and `functionName` set to `"transferFrom"`
 */
export const useSimulateErc20TransferFrom = /*#__PURE__*/ createUseSimulateContract({ abi: erc20Abi, functionName: 'transferFrom' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link erc20Abi}__
 */
export const useWatchErc20Event = /*#__PURE__*/ createUseWatchContractEvent({ abi: erc20Abi })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link erc20Abi}__ and `eventName` set to `"Approval"`
 */
export const useWatchErc20ApprovalEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: erc20Abi, eventName: 'Approval' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link erc20Abi}__ and `eventName` set to `"Transfer"`
 */
export const useWatchErc20TransferEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: erc20Abi, eventName: 'Transfer' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link safeAbi}__
 */
export const useReadSafe = /*#__PURE__*/ createUseReadContract({ abi: safeAbi })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"VERSION"`
 */
export const useReadSafeVersion = /*#__PURE__*/ createUseReadContract({ abi: safeAbi, functionName: 'VERSION' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"approvedHashes"`
 */
export const useReadSafeApprovedHashes = /*#__PURE__*/ createUseReadContract({ abi: safeAbi, functionName: 'approvedHashes' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"domainSeparator"`
 */
export const useReadSafeDomainSeparator = /*#__PURE__*/ createUseReadContract({ abi: safeAbi, functionName: 'domainSeparator' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"getModulesPaginated"`
 */
export const useReadSafeGetModulesPaginated = /*#__PURE__*/ createUseReadContract({ abi: safeAbi, functionName: 'getModulesPaginated' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"getOwners"`
 */
export const useReadSafeGetOwners = /*#__PURE__*/ createUseReadContract({ abi: safeAbi, functionName: 'getOwners' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"getThreshold"`
 */
export const useReadSafeGetThreshold = /*#__PURE__*/ createUseReadContract({ abi: safeAbi, functionName: 'getThreshold' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"getTransactionHash"`
 */
export const useReadSafeGetTransactionHash = /*#__PURE__*/ createUseReadContract({ abi: safeAbi, functionName: 'getTransactionHash' })

/**
 * Wraps __{@link useReadContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"nonce"`
 */
export const useReadSafeNonce = /*#__PURE__*/ createUseReadContract({ abi: safeAbi, functionName: 'nonce' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link safeAbi}__
 */
export const useWriteSafe = /*#__PURE__*/ createUseWriteContract({ abi: safeAbi })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"addOwnerWithThreshold"`
 */
export const useWriteSafeAddOwnerWithThreshold = /*#__PURE__*/ createUseWriteContract({ abi: safeAbi, functionName: 'addOwnerWithThreshold' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"changeThreshold"`
 */
export const useWriteSafeChangeThreshold = /*#__PURE__*/ createUseWriteContract({ abi: safeAbi, functionName: 'changeThreshold' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"execTransaction"`
 */
export const useWriteSafeExecTransaction = /*#__PURE__*/ createUseWriteContract({ abi: safeAbi, functionName: 'execTransaction' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"removeOwner"`
 */
export const useWriteSafeRemoveOwner = /*#__PURE__*/ createUseWriteContract({ abi: safeAbi, functionName: 'removeOwner' })

/**
 * Wraps __{@link useWriteContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"swapOwner"`
 */
export const useWriteSafeSwapOwner = /*#__PURE__*/ createUseWriteContract({ abi: safeAbi, functionName: 'swapOwner' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link safeAbi}__
 */
export const useSimulateSafe = /*#__PURE__*/ createUseSimulateContract({ abi: safeAbi })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"addOwnerWithThreshold"`
 */
export const useSimulateSafeAddOwnerWithThreshold = /*#__PURE__*/ createUseSimulateContract({ abi: safeAbi, functionName: 'addOwnerWithThreshold' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"changeThreshold"`
 */
export const useSimulateSafeChangeThreshold = /*#__PURE__*/ createUseSimulateContract({ abi: safeAbi, functionName: 'changeThreshold' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"execTransaction"`
 */
export const useSimulateSafeExecTransaction = /*#__PURE__*/ createUseSimulateContract({ abi: safeAbi, functionName: 'execTransaction' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"removeOwner"`
 */
export const useSimulateSafeRemoveOwner = /*#__PURE__*/ createUseSimulateContract({ abi: safeAbi, functionName: 'removeOwner' })

/**
 * Wraps __{@link useSimulateContract}__ with `abi` set to __{@link safeAbi}__ and `functionName` set to `"swapOwner"`
 */
export const useSimulateSafeSwapOwner = /*#__PURE__*/ createUseSimulateContract({ abi: safeAbi, functionName: 'swapOwner' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link safeAbi}__
 */
export const useWatchSafeEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: safeAbi })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link safeAbi}__ and `eventName` set to `"ExecutionFailure"`
 */
export const useWatchSafeExecutionFailureEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: safeAbi, eventName: 'ExecutionFailure' })

/**
 * Wraps __{@link useWatchContractEvent}__ with `abi` set to __{@link safeAbi}__ and `eventName` set to `"ExecutionSuccess"`
 */
export const useWatchSafeExecutionSuccessEvent = /*#__PURE__*/ createUseWatchContractEvent({ abi: safeAbi, eventName: 'ExecutionSuccess' })
